package dev.hextet.aws.catalog;

import dev.hextet.core.resource.ResourceType;

/** A resource type of EC2. */
public interface Ec2ResourceType extends ResourceType, CatalogEntry {}
