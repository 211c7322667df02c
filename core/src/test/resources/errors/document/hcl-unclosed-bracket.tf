locals {
  list = [1, 2
  next = (3
  last = {
    a = "b
  }
  fine = 1
  wrong = foo(1]
  stray = 1)
  after = 2
}
