import { Component, OnInit, Input, Output, EventEmitter } from '@angular/core';
import { Observable, map, of } from 'rxjs';

interface User { id: number; name: string; email?: string; roles: Role[]; created: Date }
type Role = 'admin' | 'editor' | 'reader';

/** Shows the users; names may hold any letter, such as "Žižek". */
@Component({
  selector: 'app-users',
  template: `
    <ul>
      <li *ngFor="let user of users">{{ user.name }}</li>
    </ul>
  `,
  styles: ['li { color: red }'],
})
export class UsersComponent implements OnInit {
  @Input() filter = '';
  @Output() readonly chosen = new EventEmitter<User>();
  users: User[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly service: UserService) {}

  ngOnInit(): void {
    this.service.all().pipe(
      map((users) => users.filter((u) => u.name.includes(this.filter))),
    ).subscribe({
      next: (users) => { this.users = users; },
      error: (e: Error) => console.error(e),
    });
  }

  choose(user: User, event?: MouseEvent): boolean {
    event?.preventDefault();
    if (user.roles.some(r => r === 'admin' || r === 'editor')) {
      this.chosen.emit({ ...user, name: user.name.trim() });
      return true;
    }
    return false;
  }

  get total(): number {
    return this.users.length / 2 + this.users.reduce((n, u) => n + u.roles.length, 0) % 7;
  }
}

export class UserService {
  private readonly url = `${environment.base}/users`;
  async fetch<T = unknown>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(this.url + path, { ...init, headers: { accept: 'application/json' } });
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    }
    return (await response.json()) as T;
  }
  all(): Observable<User[]> { return of([]); }
}

const debounce = <F extends (...args: any[]) => void>(f: F, ms = 250) => {
  let id: number | undefined;
  return function (this: unknown, ...args: Parameters<F>) {
    clearTimeout(id);
    id = window.setTimeout(() => f.apply(this, args), ms);
  };
};

export function assertNever(value: never): never {
  throw new Error("unexpected " + JSON.stringify(value));
}

let x = 1, y = x++ / 2, z = -x ** 2;
const days = ['Mo', 'Di', 'Mi'] as const, pattern = /\b(?:Mo|Di)\b/;
const lookup: Record<Role, number> = { admin: 3, editor: 2, reader: 1 };
const partial: Partial<User> & Pick<User, "id"> = { id: 0x10 };
while (x < 10) { x <<= 1; if (x & 1) continue; }
do { y -= .5; } while (y > 0);
label: for (;;) { break label; }
var legacy: any; void legacy; void 0;
