/// <reference types="node" />
import type { Config, Options as Opts } from "./config";
import fs = require("fs");
import { readFile, type Stats } from 'node:fs/promises';

export enum Color { Red = 1, Green = "green", Blue = Red << 2 }
declare const enum Level { Low, High }
declare module "untyped" { export function parse(text: string): unknown; }
declare global { interface Window { app: App } }

export interface Entry<K extends string = string, V = unknown> extends Readonly<Base<K>> {
  readonly key: K;
  value?: V | null;
  [index: string]: any;
  (first: number, ...rest: Array<string>): void;
  new (name: string): Entry<K, V>;
  method<T>(this: Entry<K, V>, input: T[]): asserts input is NonNullable<T>[];
}

type Mapped<T> = { readonly [P in keyof T]-?: T[P] extends (infer U)[] ? U : never };
type Path = `/${string}/${number}`;
type Union = 'a' | "b" | 1 | true | undefined | typeof import('./x');
type Fn = (a: string, b?: number) => Promise<void>;
export type { Config };

@Injectable({ providedIn: 'root' })
export abstract class Service<T extends object> implements Disposable, Entry {
  private static instance?: Service<any>;
  protected readonly cache: Map<string, T> = new Map();
  @Input() name!: string;
  declare legacy: boolean;
  #secret = 42n;
  accessor count = 0;

  constructor(private readonly http: HttpClient, public options: Opts = {}) {
    super();
  }

  abstract load(id: number): Promise<T>;
  override get size(): number { return this.cache.size; }
  async *entries(): AsyncGenerator<[string, T]> { yield* this.cache; }
  static of<T>(value: T): Service<T> { return <any>value; }
  private check(x: unknown): x is string { return typeof x === 'string'; }
}

namespace Geometry.Shapes {
  export const pi = 3.14_159, hex = 0xFF_FF, bin = 0b1010, oct = 0o17;
  export function area({ width, height = 1 }: { width: number; height?: number }): number {
    return width * height;
  }
}

function overload(a: string): string;
function overload(a: number): number;
function overload(a: any) { return a!; }

const list: ReadonlyArray<number> = [1, 2, 3] as const;
const tuple: [name: string, age?: number, ...rest: boolean[]] = ["Zoë", 1];
const config = { port: 8080, host: "localhost", nested: { deep: [null] } } satisfies Config;
let maybe = list?.[0] ?? tuple![1];
const generic = <T,>(value: T): T => value;
const re = /^[a-z]+\/(\d+)$/giu.exec(location.href);
let unique: unique symbol = Symbol("x");
let fn: typeof overload = overload;

for (const [key, value] of Object.entries(config)) {
  console.log(`${key}: ${JSON.stringify(value, null, `  `)}`);
}
for (const k in config) if (!(k in list)) delete config[k];

try {
  const text = await readFile("größe.txt", { encoding: "utf8" });
  if (text.length > 1e3 && text !== '') throw new TypeError('too long');
} catch (error: unknown) {
  if (error instanceof Error) console.error(error.message);
} finally {
  /* nothing */
}

switch (color) {
  case Color.Red:
    break;
  case Color.Green: return 1;
  default:
    const never: never = color;
}

export default Service;
export = Geometry;
abstract class Visitor { protected abstract visit(node: Node): void }
export const handler: Handler<Event> = async (event) => ({ statusCode: 200, body: event.path });
