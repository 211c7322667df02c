variable "a"   { type="string" }
variable b {
type = list
default = [ 1,2 ,3 ]
      description="x"   # c
}
variable "c" {
  type = "map"
}
locals {
  a = "${var.a}"
  bb = "${var.a}-${var.b}"
  ccc = "${
    foo
  }"
  d = "${merge(
    {a=1},
    {b = 2}
  )}"
  e = -1
  f = 1-1
  g = !true
  h = [for x in [1,2]: x if x>1]
  i = { for k,v in var.m: k=>v... }
  j = a.b[0].c [ 1 ]
  k = foo( 1 , 2... )
  l = "${ foo }x"
  m = "${foo("${bar}")}"
  n = "%{ if x }a%{ endif }"
  o = "${ {a=1} }"
  p = <<EOT
    foo   ${ var.x }
  x = 1
EOT
  q = <<-EOT
        a
      %{ for x in y ~}
      ${ x+1 }
      %{ endfor ~}
      EOT
  rr = [
  1,
       2,   # two
    300, # three
  ]
  s = a?b:c
  t = a == b&&c
  u = provider::aws::foo(1)
  v = x.*.y
  w = x[*].y
  x = 1 # one
  yyyy = 2 // two
  z = 3 /* three */

  # comment
      # other
  aa = {
    a=1
    bbb   =   2
    "c-d" : 3
    (var.x)=4
  }
  ab = [{
    a = 1
  }, {
    b = 2
  }]
  ac = foo(bar({
    a = 1
  }))
  ad = "${a}"   
  ae = 10 > -1 ? -x : - y
  äöü = 1
  b = "ä" # x
  cc = "日本" # y
  a-b = a -b
  c = a - b
  emoji = "👨‍👩‍👧" # fam
}


resource aws_vpc main {

  a = 1


  b { c = 1 }
  d {

  }
  e {}
/* block
   comment */
  f = /* x */ 1
}
