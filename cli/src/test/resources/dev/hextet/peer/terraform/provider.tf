terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

variable "endpoint" {
  type = string
}

variable "image" {
  type = string
}

# Whether what can be changed in place is as it is in the end.
variable "after" {
  type    = bool
  default = false
}

locals {
  name = var.after ? "after" : "before"
}

provider "aws" {
  region                      = "us-east-2"
  access_key                  = "sandbox"
  secret_key                  = "sandbox"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  skip_requesting_account_id  = true

  endpoints {
    ec2 = var.endpoint
  }
}
