module "x" {
  source = "./x"
  a = templatefile("x", {
  b = <<EOT
x
EOT
  })
  c = join(",", [
    for x in y : x
    if x])
  dddddd = jsonencode({
    x = [ {
      y = 1 } ]
  })
  z = (a
    + b)
  heredoc = "${<<EOT
abc
EOT
}"
}
variable "t" {
  type = set
}
variable "u" {
  type = object({
  a=string # x
    bbbb=optional(number,1)  # yy
  })
  validation {
  condition=length(var.u)>0&&can(regex("^[a-z]+$",var.u))
  error_message="x"
  }
}
output "x" { value = [ for i in range(3):"${i}" ] }
foo "a" "b\"c" d {
}
data "x" /* c */ "y" {
}
x = 1e5
y = 1.5
z = a.0.b
