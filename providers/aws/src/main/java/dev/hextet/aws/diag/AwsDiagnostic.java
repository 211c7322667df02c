package dev.hextet.aws.diag;

import static dev.hextet.core.diag.DiagnosticTemplate.error;

import dev.hextet.core.diag.DiagnosticTemplate;
import dev.hextet.core.diag.DiagnosticType;
import dev.hextet.core.diag.catalogue.ResolveDiagnostic;

/** Diagnostics of the AWS provider: its settings, IDs, tags, filters and requests. */
@SuppressWarnings("ImmutableEnumChecker") // A template consists of strings.
public enum AwsDiagnostic implements DiagnosticType {
  NO_REGION(
      error(
          "NoRegion",
          "no AWS region is set",
          "Set region in {name}, AWS_REGION in the environment, or region in the "
              + "profile \"{profile}\" of ~/.aws/config.",
          """
          No AWS region is set. Set `region` in `provider.aws`, `AWS_REGION` in the environment,
          or `region` in the profile.
          """)),

  INVALID_REGION(
      error(
          "InvalidRegion",
          "\"{region}\" is not an AWS region",
          "{suggestion} To accept any region name, set skip_region_validation: true.",
          """
          The region of a provider configuration, of `AWS_REGION` or of the profile does not have
          the form of an AWS region. The message suggests the nearest one. For an endpoint with
          other region names, set `skip_region_validation: true`.

              stack.yml:3:17: error: "us-eats-2" is not an AWS region [InvalidRegion]
          """)),

  INVALID_REGION_FROM_ENVIRONMENT(
      INVALID_REGION.variant(
          "\"{region}\" is not an AWS region",
          "{source} sets it. {suggestion} To accept any region name, set "
              + "skip_region_validation: true.")),

  SENSITIVE_REGION(
      INVALID_REGION.variant(
          "the region is not an AWS region", "The value is sensitive and is not shown.")),

  INVALID_ENDPOINT(
      error(
          "InvalidEndpoint",
          "the endpoint of {service} is not a URL",
          "Found \"{text}\". Write it as in http://127.0.0.1:4566.",
          """
          The endpoint is not a URL. Write it as in `http://127.0.0.1:4566`.
          """)),

  INVALID_ROLE(
      error(
          "InvalidRole",
          "this is not the ARN of a role",
          "Write it as in arn:aws:iam::123456789012:role/network.",
          """
          `role_arn` of `assume_role` is not the ARN of a role. It has the form
          `arn:aws:iam::123456789012:role/network`.
          """)),

  ROLE_DURATION(
      ResolveDiagnostic.INVALID_DURATION.variant(
          "the duration of a role session must be from 15 minutes to 12 hours",
          "Write it as in 1h30m.")),

  BARE_REFERENCE(
      error(
          "BareReference",
          "this is a reference without ${ }, which is not a name",
          "Write ${{text}} if a reference is meant, or choose a name of another form.",
          """
          A reference without `${ }` stands in the place of a name: EC2 would search for a key
          pair named `aws_key_pair.k.key_name`. Write `${aws_key_pair.k.key_name}`. A name that
          looks like a reference, such as `local.dev`, is rejected as well.

              stack.yml:4:17: error: this is a reference without ${ }, which is not a name [BareReference]
          """)),

  INVALID_ID(
      error(
          "InvalidId",
          "this is not an ID of the right kind",
          "Write an ID such as {forms}. A name is not an ID.",
          """
          An ID does not have the form of its kind: the ID of a subnet starts with `subnet-`. The
          value is a name, the ID of another object, or a reference without `${ }`.

              stack.yml:4:22: error: this is not an ID of the right kind [InvalidId]
          """)),

  REFERENCE_AS_ID(
      INVALID_ID.variant(
          "this is not an ID of the right kind",
          "Write ${{text}} if a reference is meant, or an ID such as {forms}. A name "
              + "is not an ID.")),

  INVALID_CHARACTER(
      error(
          "InvalidCharacter",
          "the text contains a character that EC2 rejects",
          "It contains {character}. Remove it.",
          """
          The name or description of a security group contains a character that EC2 rejects; the
          message lists the allowed ones. Or another text contains a control character, which
          EC2's answers cannot represent.
          """)),

  EMPTY_FILTER(
      error(
          "EmptyFilter",
          "the filter has no values",
          "No object passes an empty filter. Give it a value, or remove it.",
          """
          A `filter` of a data source has no values, so no object passes it. Give it a value, or
          remove it.
          """)),

  IGNORED_TAG(
      error(
          "IgnoredTag",
          "provider.{provider} ignores this tag",
          "{source} sets the tag, and ignore_tags excludes it from management. Remove "
              + "it from one of them.",
          """
          A resource, or `default_tags`, sets a tag that `ignore_tags` of its provider excludes
          from management. Remove it from one of them.
          """)),

  NOTHING_FOUND(
      error(
          "NothingFound",
          "no {what} matches",
          "EC2 has no {what} with these properties in this region and account. Change "
              + "the arguments, or create it first.",
          """
          No object in the region and account matches all arguments of the data source. In the
          values of filters, `*` and `?` stand for any text and for one character; case matters.
          Check the region and the values of the filters.
          """)),

  NO_REGION_FOUND(NOTHING_FOUND.variant("no region matches", "AWS has no region {region}{host}.")),

  SEVERAL_FOUND(
      error(
          "SeveralFound",
          "{number} {what}s match",
          "Narrow the search by ID, by tags, or by filters.",
          """
          More than one object matches the arguments of the data source. Narrow the search by ID,
          by tags, or by filters. For `aws_ami`, `most_recent: true` selects the newest one.
          """)),

  SEVERAL_IMAGES_FOUND(
      SEVERAL_FOUND.variant(
          "{number} {what}s match",
          "Set most_recent: true for the newest one, or narrow the search.")),

  NO_CRITERIA(
      error(
          "NothingAsked",
          "no argument selects the {what}",
          "Set {arguments}.",
          """
          The data source has no argument that selects an object. The message lists the arguments
          of which one is required.
          """)),

  TOO_MANY_TAGS(
      error(
          "TooManyTags",
          "there are more than {most} tags",
          "EC2 allows {limit} tags, and hextet uses {own} of them. Remove some.",
          """
          EC2 allows 50 tags, and hextet uses three of them. Remove some.
          """)),

  EMPTY_TAG_KEY(
      error(
          "InvalidTag",
          "a tag has an empty key",
          "A key has 1 to {limit} characters.",
          """
          The key of a tag has 1 to 128 characters, its value at most 256. Neither contains
          control characters other than tabs and line feeds: EC2's answers cannot represent them.
          """)),

  LONG_TAG_KEY(
      EMPTY_TAG_KEY.variant("the key of a tag is too long", "A key has 1 to {limit} characters.")),

  LONG_TAG_VALUE(
      EMPTY_TAG_KEY.variant(
          "the value of a tag is too long", "A value has at most {limit} characters.")),

  TAG_CHARACTER(
      EMPTY_TAG_KEY.variant(
          "a tag contains a character that EC2 rejects", "It contains {character}. Remove it.")),

  AWS_TAG(
      error(
          "ReservedTag",
          "the tag cannot be set",
          "AWS reserves tags that start with aws:. Choose another key.",
          """
          AWS reserves tags that start with `aws:`, and hextet identifies its resources by three
          tags of its own. Choose another key.
          """)),

  HEXTET_TAG(
      AWS_TAG.variant(
          "the tag cannot be set",
          "hextet identifies its resources by this tag. Choose another key."));

  private final DiagnosticTemplate template;

  AwsDiagnostic(DiagnosticTemplate template) {
    this.template = template;
  }

  @Override
  public DiagnosticTemplate template() {
    return template;
  }
}
