using Test
@testset "areas of $name" for name in ("circle", "polygon")
    @test area(Circle(1)) ≈ pi atol=1e-8
    @test_throws DomainError Circle(-1)
end
struct Stack{T}
    items::Vector{T}
end
Stack(T::Type) = Stack{T}(T[])
Base.push!(s::Stack, x) = (push!(s.items, x); s)
Base.length(s::Stack) = length(s.items)
result = @. sin(x) + cos(y)
x = begin 1; 2 end
t = (a=1, b="two"); t.a; (; c=3, t...)
A = rand(3, 3); A[:, 1] .= 0; A \ b; transpose(A)
for i = 1:2:10, j in eachindex(A) println(i => j) end
println("unfinished
