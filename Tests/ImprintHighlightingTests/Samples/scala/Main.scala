#!/usr/bin/env scala
// A program – „Programm“
/* block /* nested */ comment */
package org.example.app

import scala.collection.mutable.{Map => MMap, _}
import java.util._
import cats.syntax.all.given

/** Documentation. */
@deprecated("no", "1.0")
sealed abstract class Shape[+T <: Any](val name: String, private var n: Int = 3) extends Base(name) with Ordered[Shape[T]] {
  def area: Double
  override def toString: String = s"Shape($name, ${n + 1}) $$5"
  protected[this] lazy val list: List[Option[T]] = Nil
  implicit def toInt(s: Shape[_]): Int = s.n
  type Alias[A] = Either[String, A]
}
case class Circle(r: Double) extends Shape("circle") { def area = math.Pi * r * r }
case object Empty
object Main extends App {
  val x = 42; var y: Long = 1000L; val h = 0xFF; val d = 1.5e-3; val f = 2.5f; val half = .5
  val c = 'a'; val nl = '\n'; val u = '\u0041'; val sym = 'symbol; val s = "text \"q\" \t\u00e9"
  val multi = """several "lines"
    |with \n no escapes""".stripMargin
  val inter = f"$x%05d ${y.toString}"; val rawi = raw"a\nb $x"; val m2 = s"""multi ${list.map(_ + 1)} $x"""
  def fact(n: Int): Int = if (n <= 1) 1 else n * fact(n - 1)
  def generic[A, B](a: A)(f: A => B)(implicit ev: Ordering[B]): B = f(a)
  for { i <- 1 to 10 if i % 2 == 0; j = i * 2 } yield (i, j)
  x match {
    case 0 | 1 => println("few")
    case n if n > 3 => throw new Exception("bad")
    case Circle(r) => r
    case s: String => s
    case _ => ()
  }
  try { foo() } catch { case e: IOException => null } finally { bar }
  while (true) { do { y += 1 } while (y < 3) }
  val fn = (a: Int, b: Int) => a + b; list.map(_ * 2).filter(_ > 3).foreach(println)
  val op = a :: b ::: c ++ d; a -> b; x <- y; a >: b; a <% b; !a && b || c ^ d; `odd name`; a eq b
  val größe = 3; val xml = <a href="x">text</a>; new Foo[Int] { }; this; super.f; true; false; null
  return
}
trait Mixin { self: Base => }
enum Colour { case Red, Green }
given Ordering[Int] with { def compare(a: Int, b: Int) = a - b }
extension (s: String) def twice: String = s + s
inline def f(using x: Int): Unit = ()
package object util { }
def indent(x: Int) =
  if x > 3 then 1 else 2
end indent
opaque type Id = Int; transparent inline val z = 1; export a.b
val open = "never closed
val after = 1
