plugins {
    kotlin("jvm") version "1.9.0"
    id("application")
}
val ktor: String by project
dependencies {
    implementation("io.ktor:ktor-core:$ktor")
    testImplementation(kotlin("test"))
}
tasks.test { useJUnitPlatform() }
class Box<T>(t: T) { var value = t }
private val x by lazy { 1 }
expect fun now(): Long
actual class Date { }
external fun native(a: Int)
fun <T> T.also2(block: (T) -> Unit): T { block(this); return this }
@Target(AnnotationTarget.CLASS) @Retention annotation class A
@field:Inject var y = 1
val m = mapOf("a" to 1, "b" to 2)
abstract class Q { abstract fun f(): Int; protected open val z: Int? = null }
val open = "never closed
val after = 1
