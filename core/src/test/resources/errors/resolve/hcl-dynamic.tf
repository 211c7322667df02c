variable "none" {
  default = null
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  dynamic "tags" {
    for_each = []
    content {}
  }
  dynamic "rule" {
    for_each = []
    content {}
  }
}

resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  dynamic "ingress" {
    for_each = var.none
    labels   = ["a"]
    content {
      from_port = port.value
    }
  }
  dynamic "ingress" {
    for_each = [1]
    iterator = "9x"
    limit    = 2
    content {
      from_port = 5
    }
  }
  dynamic "ingress" {
    iterator = port
  }
}
