package org.example.graph

import scala.annotation.tailrec
import scala.collection.immutable.{Queue, TreeMap}
import scala.util.{Failure, Success, Try}

/** A directed graph whose edges have a weight. */
final case class Graph[N](edges: Map[N, Map[N, Double]]) {

  def nodes: Set[N] = edges.keySet ++ edges.values.flatMap(_.keys)

  def add(from: N, to: N, weight: Double = 1.0): Graph[N] = {
    require(weight >= 0, s"negative: $weight")
    val known = edges.getOrElse(from, Map.empty)
    copy(edges + (from -> (known + (to -> weight))))
  }

  /** The nodes that can be reached, nearest first. */
  def reachable(start: N): List[N] = {
    @tailrec
    def walk(queue: Queue[N], seen: Set[N], found: List[N]): List[N] =
      queue.dequeueOption match {
        case None => found.reverse
        case Some((node, rest)) if seen(node) => walk(rest, seen, found)
        case Some((node, rest)) =>
          val next = edges.getOrElse(node, Map.empty).keys
          walk(rest ++ next, seen + node, node :: found)
      }
    walk(Queue(start), Set.empty, Nil)
  }
}

object Graph {
  def empty[N]: Graph[N] = Graph(Map.empty)

  def parse(text: String): Try[Graph[String]] = Try {
    text.linesIterator.filterNot(_.isEmpty).foldLeft(empty[String]) { (graph, line) =>
      line.split("\\s+") match {
        case Array(from, "->", to) => graph.add(from, to)
        case Array(from, "->", to, weight) => graph.add(from, to, weight.toDouble)
        case _ => throw new IllegalArgumentException("not an edge: " + line)
      }
    }
  }
}

sealed trait Shape
object Shape {
  case object Point extends Shape
  case class Circle(radius: Double) extends Shape
  implicit val ordering: Ordering[Shape] = Ordering.by {
    case Point => 0.0
    case Circle(r) => math.Pi * r * r
  }
}

trait Monoid[A] {
  def zero: A
  def plus(a: A, b: A): A
}

class Counter(private var count: Int = 0) {
  def increment(by: Int = 1): this.type = { count += by; this }
  override def hashCode: Int = 31 * count
  lazy val label: String = "Größe " + count
}

object Program {
  def main(args: Array[String]): Unit = {
    val source = """a -> b
                   |b -> c 2.5
                   |""".stripMargin
    Graph.parse(source) match {
      case Success(graph) => println(graph.reachable("a").mkString(", "))
      case Failure(error) => Console.err.println(error.getMessage)
    }
    val squares = for (n <- 1 to 10 if n % 2 == 1) yield n * n
    val totals = TreeMap("x" -> 1L, "y" -> 0xFFL)
    var index = 0
    while (index < squares.length && !args.contains("-q")) {
      print(s"${squares(index)} ")
      index += 1
    }
    assert(totals("x") != totals("y"))
  }
}
