// A blur in two passes
texture source;
sampler2D image = sampler_state { Texture = <source>; MinFilter = Linear; };
uniform extern float2 size = float2(1280, 720);
static const float weights[5] = { 0.227, 0.194, 0.121, 0.054, 0.016 };

float4 Blur(float2 uv, float2 direction)
{
    float4 sum = tex2D(image, uv) * weights[0];
    for (int i = 1; i < 5; i++)
    {
        sum += tex2D(image, uv + direction * i / size) * weights[i];
        sum += tex2D(image, uv - direction * i / size) * weights[i];
    }
    return sum;
}

float4 Horizontal(float2 uv : TEXCOORD0) : COLOR0 { return Blur(uv, float2(1.0, 0.0)); }
float4 Vertical(float2 uv : TEXCOORD0) : COLOR0 { return Blur(uv, float2(0.0, 1.0)); }

technique Blur2
{
    pass First { PixelShader = compile ps_3_0 Horizontal(); }
    pass Second { PixelShader = compile ps_3_0 Vertical(); }
}
