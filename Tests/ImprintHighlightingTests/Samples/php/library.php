<?php
declare(strict_types=1);

namespace App\Library;

use App\Models\{Book, Reader as Person};
use function strlen;
use InvalidArgumentException;

/**
 * Lends books.
 *
 * @param string $name
 */
#[Entity(table: 'loans'), Cached]
abstract class Lending extends Base implements \Countable, Storable
{
    use Loggable, Cacheable;

    const LIMIT = 0x1F;
    public const string NAME = 'größe';
    private static ?array $cache = null;
    protected readonly int|float $total;
    var $legacy = array(1, 2.5, 1e3, .5, 0b11, 017, 1_000);

    public function __construct(private Person $person, public readonly array $books = [], mixed ...$rest)
    {
        parent::__construct($person);
        self::$cache ??= [];
        $this->total = count($books) + static::LIMIT;
    }

    public function __get($name) { return $this->data[$name] ?? null; }

    final public static function create(string $name): ?static
    {
        # a comment
        return new static(new Person($name)); // another
    }

    abstract protected function &find(int $id, callable $f): iterable;

    private function text(Book $book, $options): string
    {
        $title = "Title: $book->title, {$book->author->name} and ${options} [$options[key]]\n\t\x41\u{1F600}\"\$x";
        $single = 'it\'s $not {$interpolated}\n';
        $heredoc = <<<EOT
        Dear $name,
          {$this->person->name} owes {$this->fine(2)}.
        EOT;
        $nowdoc = <<<'RAW'
raw $text here
RAW;
        $shell = `ls -l`;
        return $title . $single . PHP_EOL . __CLASS__ . __LINE__;
    }
}

interface Storable { public function store(): void; }
trait Loggable { public function log() { echo "x", 'y'; print "z"; } }
enum Suit: string { case Hearts = 'H'; case Spades = 'S'; const Wild = self::Spades; }

function &generate(array $xs, int &$n, ?string $s = null): \Generator {
    foreach ($xs as $key => list($a, $b)) {
        if ($a === $b && !$s || $a <=> $b) { continue; }
        elseif ($a <> $b and isset($xs[$key]) or empty($b) xor $n) { yield $key => $a; }
        else { yield from [1, 2]; }
    }
    for ($i = 0; $i < 10; $i++) { $n += $i ** 2 % 3; }
    while (true): break; endwhile;
    do { $n--; } while ($n > 0);
    switch ($n) { case 1: return; default: goto end; }
    end:
    return $n;
}

$f = fn(int $x): int => $x * 2;
$g = static function () use ($f, &$x) { global $config; return $f($x); };
$m = match(true) { $x > 1, $y < 2 => 'a', default => throw new \Exception("no") };
$o = new class { public $p; };
try {
    $result = strtoupper(trim($_GET['q'] ?? '')) . implode(', ', array_map('intval', $xs));
    @file_put_contents("/tmp/$name.txt", json_encode(['a' => 1, "b" => [true, false, NULL]]));
} catch (InvalidArgumentException | \TypeError $e) {
    die($e->getMessage());
} finally {
    unset($result);
}
$$name = (int) $x?->y?->z() | ~$mask & 0xFF << 2;
$object::class; Foo::bar()->baz['x']; $a instanceof Foo;
include_once 'a.php'; require "b.php"; exit;
