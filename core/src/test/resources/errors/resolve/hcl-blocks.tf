region = "eu-central-1"

resource "aws_vpc" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "a" "b" {
}

locals "x" {
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  lifecycle = { prevent_destroy = true }
  tags {
    Name = "main"
  }
}

resource "aws_vpc" "second" {
  cidr_block = 5 +
  tags       = { Name = upper("a" "b") }
  tags_all   = foo
  lifecycle "x" {
  }
}

terraform {
  required_version = var.x
  backend {
  }
}
