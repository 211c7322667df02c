variable "a" {
  type = list(strin)
}

variable "b" {
  type    = string
  default = var.a
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  provider   = aws.west
  depends_on = [aws_vpc.other, "${aws_vpc.main}", 5]
  lifecycle {
    ignore_changes       = [tag, tags[0]]
    replace_triggered_by = [aws_vpc, local.x]
  }
}

moved {
  from = aws_vpc
  to   = aws_vpc.main
}
