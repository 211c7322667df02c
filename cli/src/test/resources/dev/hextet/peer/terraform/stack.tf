# The web server at ::4, with each attribute that is changed in place.

resource "aws_vpc" "main" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
  tags                             = { Name = local.name }
}

resource "aws_subnet" "web" {
  vpc_id          = aws_vpc.main.id
  cidr_block      = "10.0.0.0/24"
  ipv6_cidr_block = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)
  tags            = { Name = local.name }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = local.name }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = local.name }
}

resource "aws_route_table" "inline" {
  vpc_id = aws_vpc.main.id

  route {
    cidr_block = var.after ? "203.0.113.0/24" : "198.51.100.0/24"
    gateway_id = aws_internet_gateway.main.id
  }

  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.main.id
  }
}

resource "aws_route" "ipv4" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route" "ipv6" {
  route_table_id              = aws_route_table.public.id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.main.id
}

resource "aws_route" "elsewhere" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "192.0.2.0/24"
  gateway_id             = var.after ? null : aws_internet_gateway.main.id
  network_interface_id   = var.after ? aws_instance.web.primary_network_interface_id : null
}

resource "aws_route_table_association" "web" {
  subnet_id      = aws_subnet.web.id
  route_table_id = var.after ? aws_route_table.inline.id : aws_route_table.public.id
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "The web server"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = local.name }

  ingress {
    protocol         = "tcp"
    from_port        = var.after ? 443 : 80
    to_port          = var.after ? 443 : 80
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
    description      = local.name
  }

  ingress {
    protocol         = "icmpv6"
    from_port        = -1
    to_port          = -1
    ipv6_cidr_blocks = ["::/0"]
  }

  ingress {
    protocol  = "-1"
    from_port = 0
    to_port   = 0
    self      = true
  }

  egress {
    protocol         = "-1"
    from_port        = 0
    to_port          = 0
    cidr_blocks      = ["0.0.0.0/0"]
    ipv6_cidr_blocks = ["::/0"]
  }
}

resource "aws_security_group" "admin" {
  name_prefix = "admin-"
  vpc_id      = aws_vpc.main.id

  ingress {
    protocol        = "tcp"
    from_port       = 22
    to_port         = 22
    security_groups = [aws_security_group.web.id]
  }
}

resource "aws_key_pair" "admin" {
  key_name   = "admin"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGrhDOo5Z1rRRjU0YpmMJ4m9BQ9QSS7ZMyQ1jB2uNnBk admin"
  tags       = { Name = local.name }
}

resource "aws_instance" "web" {
  ami                     = var.image
  instance_type           = "t3.micro"
  subnet_id               = aws_subnet.web.id
  private_ip              = "10.0.0.10"
  ipv6_addresses          = [cidrhost(aws_subnet.web.ipv6_cidr_block, 4)]
  vpc_security_group_ids  = var.after ? [aws_security_group.web.id, aws_security_group.admin.id] : [aws_security_group.web.id]
  key_name                = aws_key_pair.admin.key_name
  source_dest_check       = !var.after
  monitoring              = var.after
  disable_api_termination = var.after
  tags                    = { Name = local.name }
}

resource "aws_eip" "web" {
  domain     = "vpc"
  instance   = var.after ? aws_instance.profile.id : aws_instance.web.id
  tags       = { Name = local.name }
  depends_on = [aws_internet_gateway.main]
}

# The provider sleeps for ten seconds and more at each change of an instance, a subnet or a VPC. Apart, they change at once.

resource "aws_instance" "type" {
  ami           = var.image
  instance_type = var.after ? "t3.small" : "t3.micro"
  subnet_id     = aws_subnet.web.id
}

resource "aws_instance" "user_data" {
  ami           = var.image
  instance_type = "t3.nano"
  subnet_id     = aws_subnet.web.id
  user_data     = "#!/bin/sh\necho ${local.name}\n"
}

resource "aws_instance" "metadata" {
  ami           = var.image
  instance_type = "t3.nano"
  subnet_id     = aws_subnet.web.id

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = var.after ? "required" : "optional"
    http_protocol_ipv6          = var.after ? "enabled" : "disabled"
    http_put_response_hop_limit = var.after ? 2 : 1
    instance_metadata_tags      = var.after ? "enabled" : "disabled"
  }
}

resource "aws_instance" "volume" {
  ami           = var.image
  instance_type = "t3.nano"
  subnet_id     = aws_subnet.web.id

  root_block_device {
    volume_size = var.after ? 16 : 8
    volume_type = "gp3"
    iops        = var.after ? 4000 : 3000
    tags        = { Name = local.name }
  }
}

resource "aws_instance" "profile" {
  ami                                  = var.image
  instance_type                        = "t3.nano"
  subnet_id                            = aws_subnet.web.id
  ipv6_address_count                   = 1
  iam_instance_profile                 = var.after ? "web" : "app"
  instance_initiated_shutdown_behavior = var.after ? "terminate" : "stop"
}

resource "aws_vpc" "dns" {
  cidr_block                           = "10.1.0.0/16"
  enable_dns_support                   = !var.after
  enable_network_address_usage_metrics = var.after
}

resource "aws_vpc" "ipv6" {
  cidr_block                       = "10.2.0.0/16"
  assign_generated_ipv6_cidr_block = var.after
  enable_dns_hostnames             = var.after
}

resource "aws_subnet" "ipv6" {
  vpc_id          = aws_vpc.main.id
  cidr_block      = "10.0.1.0/24"
  ipv6_cidr_block = var.after ? cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1) : null
}

resource "aws_subnet" "assigns" {
  vpc_id                              = aws_vpc.main.id
  cidr_block                          = "10.0.2.0/24"
  ipv6_cidr_block                     = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 2)
  assign_ipv6_address_on_creation     = var.after
  private_dns_hostname_type_on_launch = var.after ? "resource-name" : "ip-name"
}

resource "aws_subnet" "dns64" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.3.0/24"
  ipv6_cidr_block         = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)
  enable_dns64            = var.after
  map_public_ip_on_launch = var.after
}

resource "aws_subnet" "records" {
  vpc_id                                         = aws_vpc.main.id
  cidr_block                                     = "10.0.4.0/24"
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 4)
  enable_resource_name_dns_a_record_on_launch    = var.after
  enable_resource_name_dns_aaaa_record_on_launch = var.after
}

resource "aws_subnet" "native" {
  vpc_id                                         = aws_vpc.main.id
  ipv6_native                                    = true
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 5)
  assign_ipv6_address_on_creation                = true
  enable_resource_name_dns_aaaa_record_on_launch = true
}
