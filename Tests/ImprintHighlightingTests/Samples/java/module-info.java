// A module and odd forms
@Deprecated
open module org.example.shop {
    requires transitive java.sql;
    exports org.example.shop to org.other, org.third;
    provides Shape with Round;
    uses java.util.spi.ToolProvider;
}
class A<T> { T t; A() {} }
public @interface Empty {}
public static void main(String[] args) { }
public static Map<String, int[]> map(int a,
        int b) { return null; }
String[] names(int... n) { return new String[0]; }
class B { private B() { } void f() { g(); this.h(1).k(2); if (x) y(); } }
/** unfinished doc
