package dev.hextet.aws.auth;

import dev.hextet.aws.common.IgnoredTags;
import dev.hextet.aws.common.ProviderTags;
import dev.hextet.core.schema.Attribute;
import dev.hextet.core.schema.Kinds;
import dev.hextet.core.schema.Schema;
import dev.hextet.core.value.Value;
import java.util.List;
import java.util.Set;

/**
 * The arguments of the document's {@code provider.aws} block, with Terraform's names. Most of the
 * switches that skip a step have no effect, because hextet does not perform that step.
 */
public final class ProviderSchema {
  static final Attribute<String> REGION =
      Attribute.optional("region", Kinds.TEXT).replaces().doc("Name of the region.");
  static final Attribute<String> PROFILE =
      Attribute.optional("profile", Kinds.TEXT)
          .replaces()
          .doc("A profile of ~/.aws/config that gives credentials, and a region.");
  static final Attribute<String> ACCESS_KEY =
      Attribute.optional("access_key", Kinds.TEXT).replaces().doc("The id of an access key.");
  static final Attribute<String> SECRET_KEY =
      Attribute.optional("secret_key", Kinds.TEXT).replaces().doc("Its secret.");
  static final Attribute<String> TOKEN =
      Attribute.optional("token", Kinds.TEXT).replaces().doc("Its session token.");
  static final Attribute<?> ENDPOINTS =
      Attribute.optional(
              "endpoints",
              Kinds.block(
                  Attribute.optional("ec2", Kinds.TEXT), Attribute.optional("sts", Kinds.TEXT)))
          .replaces()
          .doc("Where services are, if not where AWS has them.");
  static final Attribute<Long> MAX_RETRIES =
      Attribute.optional("max_retries", Kinds.INTEGER).doc("How often a read is made again.");
  static final Attribute<?> ASSUME_ROLE =
      Attribute.optional("assume_role", Kinds.listOf(Role.KIND))
          .replaces()
          .doc("A role to be assumed; of several, each with the credentials of the one before.");
  static final Attribute<Set<String>> ALLOWED_ACCOUNTS =
      Attribute.optional("allowed_account_ids", Kinds.setOf(Kinds.TEXT))
          .doc("The only accounts that may be reached.");
  static final Attribute<Set<String>> FORBIDDEN_ACCOUNTS =
      Attribute.optional("forbidden_account_ids", Kinds.setOf(Kinds.TEXT))
          .doc("Accounts that may not be reached.");
  private static final Attribute<Boolean> SKIP_REGION_VALIDATION =
      Attribute.optional("skip_region_validation", Kinds.BOOL).doc("Takes any text for a region.");

  public static final Schema SCHEMA =
      Schema.of(
          "aws",
          "A region of AWS, and an account.",
          List.of(
              REGION,
              PROFILE,
              ACCESS_KEY,
              SECRET_KEY,
              TOKEN,
              ENDPOINTS,
              ProviderTags.DEFAULT_TAGS,
              IgnoredTags.IGNORE_TAGS,
              ProviderTags.OWNERSHIP_TAGS,
              ASSUME_ROLE,
              ALLOWED_ACCOUNTS,
              FORBIDDEN_ACCOUNTS,
              MAX_RETRIES,
              skip("credentials_validation"),
              skip("metadata_api_check"),
              SKIP_REGION_VALIDATION,
              skip("requesting_account_id")),
          Set.of(
              "assume_role_with_web_identity",
              "custom_ca_bundle",
              "ec2_metadata_service_endpoint",
              "ec2_metadata_service_endpoint_mode",
              "http_proxy",
              "https_proxy",
              "insecure",
              "no_proxy",
              "retry_mode",
              "s3_us_east_1_regional_endpoint",
              "s3_use_path_style",
              "shared_config_files",
              "shared_credentials_files",
              "sts_region",
              "token_bucket_rate_limiter_capacity",
              "use_dualstack_endpoint",
              "use_fips_endpoint",
              "version"));

  private ProviderSchema() {}

  /** Determines whether a switch is on. */
  static boolean isSet(Value.MapOf settings, String name) {
    Value value = settings.get(name).unmarked();
    return value.equals(Value.of(true)) || value.equals(Value.of("true"));
  }

  private static Attribute<Boolean> skip(String what) {
    return Attribute.optional("skip_" + what, Kinds.BOOL).doc("Taken; it is never done.");
  }
}
