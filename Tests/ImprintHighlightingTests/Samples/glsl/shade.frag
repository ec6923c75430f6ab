#version 450 core
#extension GL_ARB_shading_language_include : require
#define PI 3.14159265
#define SQUARE(x) ((x) * (x)) // square
#ifdef GL_ES
precision mediump float;
#endif
/* A fragment shader – „Schattierer“ */
layout(location = 0) in vec3 normal;
layout(location = 1) flat in ivec2 cell;
layout(std140, binding = 2) uniform Block {
    mat4 model, view;
    vec4 colours[4];
} block;
layout(local_size_x = 8, local_size_y = 8) in;
uniform sampler2D image;
uniform highp samplerCube sky;
out vec4 colour;
const float limit = 1.5e-3, half_ = .5, third = 3., single = 1.0f, d = 2.0lf;
const int a = 10, hex = 0xFFu, oct = 017, neg = -1;
struct Light { vec3 position; float power; };
shared uint counter;
buffer Data { float values[]; };

float diffuse(in Light light, const vec3 n, inout float sum, out bool hit);

vec3 shade(vec3 p)
{
    vec3 l = normalize(light.position - p);
    float d = max(dot(normal, l), 0.0);
    if (d <= 0.0 || p.x > limit && !gl_FrontFacing) discard;
    else if (d == 1.0) return vec3(1.0);
    for (int i = 0; i < 4; ++i) { sum += texture(image, p.xy * float(i)).rgb; continue; }
    while (true) { break; }
    do { d *= 0.5; d -= 1.0; } while (d > 0.1);
    switch (cell.x) { case 0: break; default: return p; }
    return mix(block.colours[0].rgb, l.xyz, smoothstep(0.0, 1.0, d)) ^ ~a << 2 >> 1 | 3 & 4 % 5;
}

subroutine void pass();
invariant gl_Position; centroid varying vec2 uv; smooth out float s; attribute vec3 old;
void main()
{
    colour = vec4(shade(gl_FragCoord.xyz), 1.0);
    gl_FragColor = true ? colour : vec4(0);
    mat3x2 m; dmat4 dm; uvec4 u; bvec2 b; isampler2D is; usampler3D us; image2D img; atomic_uint au; double dd;
    imageStore(img, ivec2(gl_GlobalInvocationID.xy), colour); barrier(); memoryBarrier();
#if PI > 3 && \
    defined(X)
    emit.x = 1.0 / 0;
#endif
}
