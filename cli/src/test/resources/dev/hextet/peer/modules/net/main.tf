variable "cidr" {
  type = string
}

variable "name" {
  type = string
}

variable "subnets" {
  type    = number
  default = 2
}

resource "aws_vpc" "this" {
  cidr_block = var.cidr
  tags       = { Name = var.name }
}

module "subnet" {
  source = "./subnet"
  count  = var.subnets

  vpc_id = aws_vpc.this.id
  cidr   = cidrsubnet(aws_vpc.this.cidr_block, 8, count.index)
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "subnets" {
  value = module.subnet[*].id
}

output "folder" {
  value = path.module
}
