#version 430
layout(local_size_x = 128) in;

struct Particle {
    vec4 position;
    vec4 velocity;
};

layout(std430, binding = 0) buffer Particles { Particle particles[]; };
layout(std430, binding = 1) readonly buffer Masses { float masses[]; };
layout(r32ui, binding = 2) uniform writeonly uimage2D density;

uniform float step_;
uniform uint count;
uniform vec3 gravity = vec3(0.0, -9.81, 0.0);

shared vec4 tile[gl_WorkGroupSize.x];
const uint LIMIT = 1024u;

vec3 attraction(vec3 a, vec3 b, float mass)
{
    vec3 way = b - a;
    float distance2 = dot(way, way) + 1.0e-4;
    return way * (mass * inversesqrt(distance2 * distance2 * distance2));
}

void main()
{
    uint index = gl_GlobalInvocationID.x;
    if (index >= count)
        return;

    vec3 force = gravity;
    for (uint first = 0u; first < count; first += gl_WorkGroupSize.x) {
        tile[gl_LocalInvocationID.x] = particles[first + gl_LocalInvocationID.x].position;
        memoryBarrierShared();
        barrier();
        for (uint i = 0u; i < gl_WorkGroupSize.x && first + i < count; ++i) {
            if (first + i == index)
                continue;
            force += attraction(particles[index].position.xyz, tile[i].xyz, masses[first + i]);
        }
        barrier();
    }

    // Half a step before, half a step behind.
    particles[index].velocity.xyz += force * step_;
    particles[index].position.xyz += particles[index].velocity.xyz * step_;
    ivec2 cell = ivec2(particles[index].position.xy * 16.0);
    if (all(greaterThanEqual(cell, ivec2(0))))
        imageStore(density, cell, uvec4(1u));
}
