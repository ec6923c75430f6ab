#!/usr/bin/env julia
# Shapes and their areas
#= A block comment
   #= may nest =#
   Größe =#
module Geometry

using LinearAlgebra: norm, dot
import Base: +, show, ==
using Printf
export Shape, area, Circle

"""
    area(shape)

The area, as in `area(Circle(1))` with \$x and \\alpha.
"""
abstract type Shape end
struct Circle{T<:Real} <: Shape
    radius::T
    Circle{T}(r) where {T<:Real} = r < 0 ? throw(DomainError(r, "negative")) : new{T}(r)
end
mutable struct Polygon{T<:Real,N} <: Shape
    points::Vector{NTuple{N,T}}
    name::Union{String,Nothing}
end
primitive type Byte 8 end
@enum Color red=1 green blue
const DEFAULT = Circle(1.0)
Base.@kwdef struct Options
    verbose::Bool = false
    limit::Int64 = 1_000
end

area(c::Circle) = π * c.radius^2
area(p::Polygon)::Float64 = sum(x -> x[1] * x[2]', p.points) / 2
function area(shapes::AbstractVector{<:Shape}; weight=1.0, kwargs...)
    total = 0.0
    for (i, s) in enumerate(shapes)
        s isa Circle && continue
        total += weight * area(s)
        i ≥ 10 && break
    end
    return total
end
+(a::Circle, b::Circle) = Circle(a.radius + b.radius)
function show(io::IO, c::Circle)
    print(io, "Circle of $(c.radius) and $c: $(round(area(c), digits=2))\n\t\u00e9 \"quoted\" \$5")
end

numbers = [1, 2.5, 1e3, 1.5f0, .5, 1., 0x1F, 0b1010, 0o17, 1_000, 3im, 2//3, Inf, NaN, -7]
chars = ['a', '\n', '\u00e9', 'é', '\'']
matrix = [1 2; 3 4]' * A[1:end, :]' .+ B.^2
α, β₁, x̂ = 1, 2, 3
Δx = √2 ÷ 3 ⊻ 4
if α ∈ numbers && !(β₁ ∉ Set(chars)) || α ≤ 2 ≠ 3
    println("yes")
elseif α === nothing
    println(stderr, 'n')
else
    @warn "none" α maxlog=1
end
while true; break; end
let y = 2, z = :symbol
    f = (a, b=1; c) -> a + b |> sqrt
    global counter += 1
    local w = :(a + $y)
end
d = Dict(:a => 1, "b" => [2, 3], 'c' => nothing)
r = r"^\s*(\w+)=\"(.*)\"$"i; raw = raw"C:\path"; b = b"bytes"; v = v"1.2.3"
cmd = `ls -l $path $(joinpath("a", "b"))`
s = """
    Triple "quoted" $α
    and $(d["b"][1])
    """
try
    error("x")
catch err
    err isa ErrorException ? rethrow() : @error("failed", exception=err)
finally
    nothing
end
macro twice(ex)
    quote
        $(esc(ex)); $(esc(ex))
    end
end
@twice println("hi")
@time map(numbers) do x
    x > 1 ? x : -x
end
squares = [x^2 for x in 1:10 if x % 2 == 0]
f(x::Int, ys::T...) where T = ccall((:sin, "libm"), Float64, (Float64,), x)
g(x) = x.field.other[end] + f.(x, 2)... 
end # module
