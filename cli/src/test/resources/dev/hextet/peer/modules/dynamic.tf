variable "ports" {
  type    = list(number)
  default = [80, 443]
}

variable "secret_ports" {
  type      = list(number)
  default   = [8443]
  sensitive = true
}

variable "peers" {
  default = {
    north = { cidr = "10.8.0.0/16", ports = [22, 179] }
    south = { cidr = "10.9.0.0/16", ports = [] }
  }
}

resource "aws_vpc" "main" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group" "tier" {
  for_each = toset(["app", "web"])
  name     = each.key
  vpc_id   = aws_vpc.main.id
  ingress {
    description = "ping"
    protocol    = "icmp"
    from_port   = -1
    to_port     = -1
    cidr_blocks = ["10.0.0.0/8"]
  }
  dynamic "ingress" {
    for_each = var.ports
    iterator = port
    content {
      description      = "${each.key} ${port.key}"
      protocol         = "tcp"
      from_port        = port.value
      to_port          = port.value
      ipv6_cidr_blocks = [aws_vpc.main.ipv6_cidr_block]
    }
  }
  dynamic "egress" {
    for_each = { for name, peer in var.peers : name => peer if length(peer.ports) > 0 }
    content {
      description = egress.key
      protocol    = "tcp"
      from_port   = min(egress.value.ports...)
      to_port     = max(egress.value.ports...)
      cidr_blocks = [egress.value.cidr]
    }
  }
}

resource "aws_security_group" "open" {
  name   = "open"
  vpc_id = aws_vpc.main.id
  dynamic "ingress" {
    for_each = toset([aws_vpc.main.ipv6_cidr_block])
    content {
      protocol         = "tcp"
      from_port        = 9000
      to_port          = 9000
      ipv6_cidr_blocks = [ingress.value]
    }
  }
  dynamic "egress" {
    for_each = var.secret_ports
    content {
      protocol    = "tcp"
      from_port   = egress.value
      to_port     = egress.value
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
}

resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id
  dynamic "route" {
    for_each = toset(["0.0.0.0/0"])
    content {
      cidr_block = route.value
      gateway_id = aws_internet_gateway.main.id
    }
  }
  dynamic "route" {
    for_each = { all = "::/0" }
    content {
      ipv6_cidr_block = route.value
      gateway_id      = aws_internet_gateway.main.id
    }
  }
}
