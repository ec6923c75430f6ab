#version 300 es
// A wave
in vec4 position;
uniform float time;
uniform mat4 projection;
out vec2 uv;
float wave(float x) { return sin(x * 2.0 + time) * 0.1; }
void main(void) {
    vec4 p = position;
    p.y += wave(p.x);
    uv = p.xy * 0.5 + 0.5;
    gl_Position = projection * p;
    gl_PointSize = 3.0;
    int i = gl_VertexID; highp int j; lowp float k;
    vec3 a[3] = vec3[](vec3(1), vec3(2), vec3(3));
    p = abs(floor(p)) + fract(p) * pow(p, vec4(2.0)); mat2 m = inverse(mat2(1.0)); bool b = any(lessThan(a[0], a[1]));
    return;
}
/* unfinished
