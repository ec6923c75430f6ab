<?php
$title = 'Bücher';
$books = [['id' => 1, 'name' => 'A & B', 'price' => 9.99], ['id' => 2, 'name' => "O'Neil", 'price' => 0.5]];
function price(float $p): string { return number_format($p, 2, ',', '.') . ' €'; }
# Rows of the table
foreach ($books as $i => $book) {
    $odd = $i % 2 ? 'odd' : 'even';
    $rows[] = sprintf("%s: %d\r\n", htmlspecialchars($book['name']), $book['id']) . $book["price"];
    if (!empty($book['price']) && is_array($book) || $i >= 10) {
        $total = ($total ?? 0) + $book['price'] * 1.19 - (int) "3";
    } else {
        unset($book);
    }
}
$sql = <<<SQL
SELECT * FROM books WHERE id = $id AND name = '{$name}'
SQL;
usort($books, fn($a, $b) => $a['price'] <=> $b['price']);
$query = "SELECT a FROM b WHERE c = {$_GET['c']} AND d = $books[0] AND e = $obj->name\\";
$callback = [$this, 'method']; $static = Foo::class . \Bar\Baz::CONSTANT;
echo $title, "\x20", '\\', PHP_EOL; print("done\$");
switch ($x): case 'a': break; endswitch;
if ($a): ; elseif ($b): ; else: ; endif;
return compact('title', 'rows');
