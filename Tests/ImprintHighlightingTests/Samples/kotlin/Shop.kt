#!/usr/bin/env kotlin
@file:JvmName("Shop")
/* A shop /* nested */ – „Laden“ */
package org.example.shop

import kotlin.math.*
import java.util.Date as Day

/** Documentation of [Item]. */
@Serializable
data class Item(val name: String, var price: Double = 1.5, private val tags: List<String>? = null) : Base(name), Comparable<Item> {
    val label: String
        get() = "$name: ${price * 2} €"
    var count: Int by Delegates.observable(0) { _, old, new -> println("$old -> $new") }
        private set
    lateinit var owner: Owner
    companion object Factory {
        const val MAX = 1_000_000
        @JvmStatic fun of(name: String): Item = Item(name)
    }
    init {
        require(price >= 0) { "negative: $price" }
    }
    constructor(name: String, n: Int) : this(name, n.toDouble())
    override fun compareTo(other: Item): Int = when {
        price > other.price -> 1
        price < other.price -> -1
        else -> 0
    }
    operator fun plus(o: Item) = copy(price = price + o.price)
    inner class Inside
}

sealed interface Shape<out T, in R>
object Nothing : Shape<Int, String>
enum class Colour(val rgb: Int) { RED(0xFF0000), GREEN(0x00FF00), BLUE(0b1111) ; fun hex() = rgb.toString(16) }
annotation class Fancy(val why: String)
typealias Handler<T> = (T) -> Unit
value class Id(val raw: Long)

inline fun <reified T : Any> List<*>.only(crossinline f: (T) -> Boolean = { true }): List<T> where T : Shape<*, *> {
    return filterIsInstance<T>().filter { f(it) }
}
suspend fun String.shout(times: Int = 1, vararg rest: String): String = uppercase() + "!".repeat(times)
tailrec fun gcd(a: Long, b: Long): Long = if (b == 0L) a else gcd(b, a % b)
infix fun Int.`to the`(n: Int) = this.toDouble().pow(n)

fun main(args: Array<String>) {
    val c = 'x'; val n = '\n'; val u = '\u00e9'; val q = '\''
    val f = 1.5f; val d = 1e-10; val h = 0xFFuL; val l = 10L; val half = .5
    val text = "a\tb \"quoted\" \$5 ${args.joinToString(", ") { "<$it>" }} ${if (x) "yes" else "no"} $this"
    val raw = """
        |No \n escapes, "quotes", $name and ${name.length}
    """.trimMargin()
    val nothing: Any? = null
    val list = listOf(1, 2, 3).map { it * 2 }.filter { x -> x % 2 == 0 }
    outer@ for (i in 0..10 step 2) {
        if (i !in list) continue@outer
        for (j in 10 downTo 1) break@outer
    }
    when (val x = list.size) {
        0, 1 -> println("few")
        in 2..5 -> Unit
        is Int -> return
        !is String -> throw IllegalStateException("x")
        else -> { }
    }
    val len = text?.length ?: 0
    text!!.length
    val (a, b) = Pair(1, 2)
    try { run { this@main } } catch (e: Exception) { } finally { }
    val obj = object : Runnable { override fun run() {} }
    do { i++ } while (i < 3 && !done || x === y)
    val ref = ::main; val cls = String::class.java
    items.forEach { (k, v) -> print("$k=$v") }
    val größe = 3; val `odd name` = 4
    if (a as? Int != null) a shl 2
    fun interface Local { fun f(): Int }
    val fn: suspend (Int) -> Unit = fun(x: Int) { }
}
val Item.cheap: Boolean get() = price < 1.0
/* unfinished /* nested */
val x
