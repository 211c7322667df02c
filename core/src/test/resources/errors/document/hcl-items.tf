resource "aws_vpc" "a" {
  cidr_block = "10.0.0.0/16" tags = {}
  ok1 = 1
  tags
  ok2 = 1
  name "x" = 1
  name =
  a = 1, b = 2
  ok3 = 1
  "quoted" = 1
  ok4 = 1
  5 = 1
  lifecycle { prevent_destroy = true } timeouts {}
  lifecycle { a {} }
  lifecycle { a = 1
    b = 2
  }
  lifecycle { a = 1, b = 2 }
  ok5 = 1
  a.b = 1
}
resource "x-${1}" "b" {
}
ok1 = 1
resource
{
}
ok2 = 2
}
variable "v" { type = string }
variable "w" { 'x' }
locals {
  same = 1
  same = 2
  both = 1
  both {}
}
