# Infrastructure – „Grundlage“
// another comment
/* block
   comment */
terraform {
  required_version = ">= 1.5, < 2.0"
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
  backend "s3" {
    bucket = "state"
    encrypt = true
  }
}

variable "region" {
  type        = string
  default     = "eu-central-1"
  description = "The \"region\" \n\t\u00e9"
  validation {
    condition     = length(var.region) > 3 && can(regex("^eu-", var.region))
    error_message = "Bad region ${var.region}."
  }
}
variable "sizes" { type = map(list(object({ name = string, n = optional(number, 1.5e3) }))) }

locals {
  name   = "app-${terraform.workspace}-${upper(var.env)}"
  count  = 3 + 0.5 * -2 / 1 % 4
  cond   = var.a ? "yes" : null
  list   = [1, 2, 3, "four", true]
  merged = merge({ a = 1 }, { "b" : 2, (var.key) = 3 })
  ids    = aws_instance.web[*].id
  names  = { for k, v in var.sizes : k => upper(v.name)... if v.n != 0 || !v.ok }
  each   = [for s in var.list : s if s >= "x"]
  splat  = var.list.*.name
  tpl    = "%{ if var.x }yes%{ else }no%{ endif } %{ for i in l ~}${i}%{ endfor }"
  esc    = "$${not} %%{this}"
}

provider "aws" {
  region = var.region
  alias  = "main"
}

data "aws_ami" "ubuntu" {
  most_recent = true
  filter {
    name   = "name"
    values = ["ubuntu-*"]
  }
}

resource "aws_instance" "web" {
  count         = var.instances
  ami           = data.aws_ami.ubuntu.id
  instance_type = "t3.micro"
  user_data     = <<-EOF
    #!/bin/bash
    echo "Hello ${var.name}" > /srv/x
    for i in 1 2; do echo $i; done
    EOF
  policy = <<POLICY
{ "Version": "2012-10-17", "x": ${jsonencode(var.x)} }
POLICY
  tags = {
    Name = "web-${count.index}"
    größe = "groß"
  }
  dynamic "ebs_block_device" {
    for_each = var.disks
    content {
      device_name = ebs_block_device.value["name"]
    }
  }
  lifecycle {
    create_before_destroy = true
    ignore_changes        = [tags, ami]
  }
  depends_on = [aws_vpc.main]
  provisioner "local-exec" { command = "echo ${self.private_ip}" }
}
module "vpc" {
  source   = "./modules/vpc"
  for_each = toset(["a", "b"])
  cidr     = cidrsubnet("10.0.0.0/16", 8, each.key)
}
output "ip" {
  value     = aws_instance.web[0].public_ip
  sensitive = false
}
moved {
  from = aws_instance.a
  to   = aws_instance.b
}
