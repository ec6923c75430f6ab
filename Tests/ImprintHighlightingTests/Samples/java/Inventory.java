/*
 * An inventory – „Bestand“.
 */
package org.example.shop;

import java.util.*;
import java.util.function.Function;
import static java.lang.Math.max;

/**
 * Keeps articles.
 * @param <T> the kind of article
 */
@SuppressWarnings({"unchecked", "rawtypes"})
public abstract sealed class Inventory<T extends Comparable<T> & Cloneable>
        extends Base implements Iterable<T>, AutoCloseable permits Shop, Store {
    private static final long serialVersionUID = 0xCAFE_BABEL;
    public static final int MAX = 1_000_000, MIN = -0b1010, OCT = 0777, HEX = 0xff;
    protected transient volatile double ratio = 1.5e-3, half = .5f, third = 3., d = 1D, h = 0x1.8p1;
    private final Map<String, List<? super Integer>> map = new HashMap<>();
    private char c = 'a', quote = '\'', tab = '\t', uni = '\u00e9', back = '\\';
    String s = "text \"quoted\" \n\u1234 and %d", empty = "";
    String block = """
        A text block with "quotes"
          and \t escapes \""" inside
        """;
    int[] array = {1, 2, 3}, matrix[] = new int[3][];

    static {
        System.out.println("loaded");
    }

    public Inventory(int size) throws IOException {
        super(size);
        this.size = size;
    }

    @Override
    public <R> R apply(final Function<? super T, ? extends R> f, T... rest) {
        outer:
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] == null || i >>> 2 == 1) continue outer;
            else if (i > 3) break;
        }
        for (var each : rest) { each.toString(); }
        return f.apply(rest[0]);
    }

    abstract void close() throws Exception;
    native synchronized int hash();

    private static int count(String word) {
        switch (word) {
            case "a":
            case "b": return 1;
            default: return 0;
        }
    }

    int kind(Object o) {
        return switch (o) {
            case Integer i when i > 0 -> i;
            case String t -> { yield t.length(); }
            case null, default -> -1;
        };
    }

    enum Colour { RED(1), GREEN(2) { @Override int f() { return 3; } }; final int n; Colour(int n) { this.n = n; } }
    record Point(int x, int y) implements Shape { Point { assert x >= 0 : "negative"; } }
    @interface Marker { String value() default "x"; int[] ids() default {}; }
    interface Shape { default double area() { return 0.0; } }
    non-sealed class Open extends Inventory<String> { }

    void more() {
        Runnable r = () -> System.out.println("run");
        Function<Integer, Integer> g = x -> x * 2, m = Math::abs;
        List<String> list = new ArrayList<String>() {{ add("one"); }};
        int x = a ? b : c;
        boolean ok = !true && false ^ (x instanceof Integer);
        x += 1; x <<= 2; x >>>= 3; x ^= ~x;
        try (var in = new Scanner(System.in)) {
            in.next();
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("bad: " + e.getMessage(), e);
        } finally {
            synchronized (this) { notifyAll(); }
        }
        do { x--; } while (x > 0);
        Class<?> k = int[].class;
        double größe = 1e10, año = 2; $dollar = _under_;
        goto nowhere;
    }
}
