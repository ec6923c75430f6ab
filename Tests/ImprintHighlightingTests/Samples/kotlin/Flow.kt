package org.example.flow

import kotlinx.coroutines.*
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

private const val LIMIT = 16

/**
 * Emits what [source] yields, at most [LIMIT] at once.
 */
fun <T> chunked(source: Iterable<T>, size: Int): Flow<List<T>> = flow {
    val chunk = mutableListOf<T>()
    for (element in source) {
        chunk.add(element)
        if (chunk.size == size) {
            emit(chunk.toList())
            chunk.clear()
        }
    }
    if (chunk.isNotEmpty()) emit(chunk)
}

class Registry private constructor(private val entries: MutableMap<String, Entry>) {
    internal data class Entry(val key: String, var hits: Long) {
        override fun toString(): String = "Entry($key, hits=${hits + 1})"
    }

    operator fun get(key: String): Entry? = entries[key]?.also { it.hits++ }

    operator fun set(key: String, value: Entry) {
        entries[key] = value
    }

    fun report(out: Appendable) {
        entries.values
            .sortedByDescending { entry -> entry.hits }
            .take(LIMIT)
            .forEachIndexed { index, (key, hits) ->
                out.append("$index. $key: ${"%d".format(hits)}\n")
            }
    }

    companion object {
        fun empty() = Registry(HashMap())
    }
}

sealed class Result<out T> {
    data class Success<T>(val value: T) : Result<T>()
    object Empty : Result<Unit>()
    abstract val ok: Boolean
}

fun describe(x: Any): String = when (x) {
    is String -> "text of ${x.length} characters"
    is Collection<*> -> if (x.isEmpty()) "nothing" else "${x.size} things"
    null -> "null"
    else -> {
        val name = x.javaClass.simpleName
        "a $name"
    }
}

suspend fun main() = coroutineScope {
    val registry = Registry.empty()
    launch(Dispatchers.Default) {
        delay(100L)
        println("Grüße aus ${Thread.currentThread().name}")
    }
    try {
        val result = withTimeout(1_500) { registry["x"] ?: error("missing") }
        check(result.hits >= 0 && result.key != "") { "impossible" }
    } catch (e: TimeoutCancellationException) {
        System.err.println(e.message)
    } finally {
        registry.report(System.out)
    }
}
