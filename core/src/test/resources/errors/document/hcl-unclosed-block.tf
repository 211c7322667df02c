resource "aws_vpc" "a" {
  lifecycle {
    prevent_destroy = true
}

variable "a" {}
