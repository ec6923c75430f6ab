job "docs" {
  datacenters = ["dc1"]
  type = "service"
  group "example" {
    network { port "http" { to = 5678 } }
    task "server" {
      driver = "docker"
      config {
        image = "hashicorp/http-echo"
        args  = ["-listen", ":5678", "-text", "hello \"world\""]
      }
      template {
        data = <<EOH
{{ key "x" }}
${env["HOME"]}
EOH
      }
      resources { cpu = 500 memory = 256 }
      env { A = "b" "quoted" = 1 }
    }
  }
}
listener "tcp" { address = "0.0.0.0:8200" tls_disable = 1 }
path "secret/*" { capabilities = ["read", "list"] }
x = 1 == 2 ? a.b[0] : c["d"].e
y = -1.5
z = !true && false || a <= b
s = "unfinished ${a
t = "never closed
u = 1
