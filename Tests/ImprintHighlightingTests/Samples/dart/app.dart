#!/usr/bin/env dart
// An application – „Anwendung“
/* block /* nested */ comment */
/// Documentation of [App].
library example.app;

import 'dart:async';
import 'package:flutter/material.dart' as m show Widget hide Text;
import "deferred.dart" deferred as d;
export 'src/x.dart';
part 'y.dart';
part of example.app;

@override
@Deprecated('use other')
abstract class App<T extends Object> extends Base with Mixin implements Comparable<App> {
  static const int limit = 0xFF, big = 1000000;
  final double ratio = 1.5e-3, half = .5;
  late String? name;
  List<Map<String, dynamic>> items = <Map<String, dynamic>>[];
  var x = 'single \'q\' $name ${items.length + 1} \n \u00e9 \u{1F600}', y = "double \"q\" $x ${y['a']}";
  String raw = r'no $escapes \n', raw2 = r"also ${no}";
  String multi = '''
    several $name lines
    ''', multi2 = """more ${1 + 2} "quotes" """;
  bool get ok => true && !false || null == x;
  set value(int v) { _value = v; }
  App(this.name, {required this.ratio, int count = 3}) : assert(count > 0), super(key: key);
  factory App.named(String s) => App(s, ratio: 1.0);
  App.other() : this(null);
  external void native();
  @override
  String toString() => 'App($name)';
  operator ==(Object other) => other is App && other.name == name;
  int operator [](int i) => items[i].length ?? 0;
  Future<void> run() async {
    await for (final e in stream) { yield e; }
    try { throw Exception('bad'); } on FormatException catch (e, s) { rethrow; } finally { }
    for (var i = 0; i < 10; i++) { if (i == 5) continue; else break; }
    switch (x) { case 1: break; case 'a' when x > 3: return; default: print(x); }
    do { i--; } while (i > 0);
    var list = [1, 2, ...?rest, for (var i in a) i, if (b) c], set = {1, 2}, map = {'a': 1, #symbol: 2};
    a..b()..c = 3; a?.b; a!.c; a ??= b; a ~/= 2; a >>= 1; a >>> 2; a ^ b & c | ~d; x as int; x is! String;
    final (a, b) = pair; var f = (int x) => x * 2; Function(int)? callback; void Function()? g;
    label: while (true) { continue label; }
    const größe = 1; late final int z; covariant; Iterable<int> gen() sync* { yield* other; } typedef F = void Function();
  }
}
mixin Mixin on Base { }
extension Ext on String { int get twice => length * 2; }
enum Colour { red, green(1); const Colour([this.n = 0]); final int n; }
typedef Handler<T> = void Function(T);
sealed class S {} base class B {} interface class I {} final class F {}
int f(int? a, [String b = 'x']) => a!;
var open = 'never closed
var after = 1;
