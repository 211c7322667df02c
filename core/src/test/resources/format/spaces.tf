locals {
	a=1
		b = "x"  
   
  c = 2 # end
}
   