import 'dart:collection';
import 'dart:io' show File, Platform;

/// Keeps the values that were asked for last.
class Cache<K, V> {
  Cache(this.capacity) : assert(capacity > 0, 'nothing would be kept');

  final int capacity;
  final LinkedHashMap<K, V> _values = LinkedHashMap<K, V>();

  int get length => _values.length;
  bool get isEmpty => _values.isEmpty;

  V? operator [](K key) {
    final value = _values.remove(key);
    if (value == null) return null;
    _values[key] = value;
    return value;
  }

  void operator []=(K key, V value) {
    _values.remove(key);
    if (_values.length >= capacity) {
      _values.remove(_values.keys.first);
    }
    _values[key] = value;
  }

  V putIfAbsent(K key, V Function() make) => this[key] ?? (this[key] = make());

  @override
  String toString() => 'Cache of ${_values.length}/$capacity';
}

abstract class Source {
  const Source();
  Future<List<int>> read(String name);
}

class Files extends Source {
  const Files(this.folder);
  final String folder;

  @override
  Future<List<int>> read(String name) async {
    final file = File('$folder${Platform.pathSeparator}$name');
    if (!await file.exists()) {
      throw ArgumentError.value(name, 'name', 'There is no such file');
    }
    return file.readAsBytes();
  }
}

extension on String {
  String get shouted => toUpperCase() + '!' * 3;
}

Stream<int> count(int to) async* {
  for (var i = 1; i <= to; i++) {
    await Future.delayed(const Duration(milliseconds: 10));
    yield i;
  }
}

Future<void> main(List<String> arguments) async {
  final cache = Cache<String, int>(2);
  cache['one'] = 1;
  cache['two'] = 2;
  print(cache['one'] ?? 0);
  final squares = [for (final n in [1, 2, 3]) if (n.isOdd) n * n];
  final totals = <String, num>{'a': 1.5, 'b': -2, ...{'c': 0x1F}};
  totals.forEach((key, value) => print('$key: ${value.toStringAsFixed(2)}'));
  await for (final n in count(3)) {
    print(n.toString().shouted);
  }
  try {
    await const Files('/srv').read('missing');
  } on ArgumentError catch (error, trace) {
    print('Größe: ${error.message}\n$trace');
  } finally {
    print(squares.fold<int>(0, (sum, n) => sum + n));
  }
}
