// Terrain – „Gelände“
#include "common.hlsli"
#define LIGHTS 4
#define SQUARE(x) \
    ((x) * (x))
/* Constants
   of a frame */
cbuffer Frame : register(b0)
{
    float4x4 view;
    row_major float4x4 projection;
    float3 eye : packoffset(c8);
    float time;
    bool fog;
};
tbuffer Table : register(t4) { uint4 entries[16]; };

Texture2D<float4> albedo : register(t0);
Texture2DArray<float> shadows : register(t1);
TextureCube sky;
StructuredBuffer<uint> indices;
RWTexture2D<float4> target : register(u0);
SamplerState linearSampler : register(s0) { Filter = MIN_MAG_MIP_LINEAR; };
SamplerComparisonState shadowSampler;

struct Vertex
{
    float3 position : POSITION;
    half3 normal : NORMAL0;
    min16float2 uv : TEXCOORD0;
    nointerpolation uint id : SV_InstanceID;
};

struct Pixel
{
    float4 position : SV_Position;
    centroid float2 uv : TEXCOORD0;
    float3 normal : TEXCOORD1;
};

static const float bias = 1.5e-3f, half_ = .5, third = 3., big = 1e10;
static const int count = 10u, hex = 0xFF, oct = 017;
groupshared float cache[64];

Pixel VertexMain(Vertex input)
{
    Pixel output = (Pixel)0;
    float4 world = mul(float4(input.position, 1.0), view);
    output.position = mul(world, projection);
    output.normal = normalize(input.normal);
    output.uv = input.uv * 2 - 1;
    return output;
}

float Shadow(float3 p, uniform int cascade, inout float sum, out bool hit)
{
    float total = 0;
    [unroll]
    for (int x = -1; x <= 1; ++x)
        total += shadows.SampleCmpLevelZero(shadowSampler, float3(p.xy, cascade), p.z - bias);
    hit = total > 0 && !fog || sum != 0;
    return saturate(total / 3.0);
}

float4 PixelMain(Pixel input, bool front : SV_IsFrontFace) : SV_Target0
{
    float4 colour = albedo.Sample(linearSampler, input.uv);
    clip(colour.a - 0.5);
    [branch] if (front == false) discard;
    else colour.rgb = lerp(colour.rgb, sky.Sample(linearSampler, input.normal).rgb, 0.1);
    switch (count) { case 1: break; default: return colour; }
    while (true) { break; }
    do { colour *= 0.5; } while (any(colour > 1));
    return colour.a ? colour : float4(pow(abs(colour.rgb), 1 / 2.2), 1);
}

[numthreads(8, 8, 1)]
void ComputeMain(uint3 id : SV_DispatchThreadID, uint index : SV_GroupIndex)
{
    cache[index] = dot(float3(id), eye);
    GroupMemoryBarrierWithGroupSync();
    InterlockedAdd(indices[0], 1u);
    target[id.xy] = float4(sin(time), cos(time), ddx(id.x) << 2 | 1, ~index & 3);
}

technique11 Main
{
    pass P0
    {
        SetVertexShader(CompileShader(vs_5_0, VertexMain()));
        name = "first \"pass\"\n";
    }
}
/* unfinished
