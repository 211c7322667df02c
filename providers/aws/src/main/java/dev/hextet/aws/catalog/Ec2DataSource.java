package dev.hextet.aws.catalog;

import dev.hextet.core.resource.DataSource;

/** A data source of EC2. Most read with the actions of a resource type. */
public interface Ec2DataSource extends DataSource, CatalogEntry {}
