package dev.hextet.aws.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hextet.aws.CheckedDocument;
import dev.hextet.aws.TypeSamples;
import dev.hextet.aws.WrittenChange;
import dev.hextet.core.resource.ApiCall;
import dev.hextet.core.resource.OutcomeProbe;
import dev.hextet.core.resource.WaitCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableAssociationTypeTest {
  private static final RouteTableAssociationType TYPE = new RouteTableAssociationType();
  private static final String LIVE =
      "{'id': 'rtbassoc-1', 'subnet_id': 'subnet-1', 'route_table_id': 'rtb-1'}";
  private static final String TABLES =
      "[{'RouteTableId': 'rtb-1', 'Associations': [{'Main': true,"
          + " 'RouteTableAssociationId': 'rtbassoc-0', 'RouteTableId': 'rtb-1'}]},"
          + " {'RouteTableId': 'rtb-2', 'Associations': [{'RouteTableAssociationId': 'rtbassoc-2',"
          + " 'RouteTableId': 'rtb-2', 'SubnetId': 'subnet-1',"
          + " 'AssociationState': {'State': 'associated'}}, {'RouteTableId': 'rtb-2',"
          + " 'RouteTableAssociationId': 'rtbassoc-3', 'SubnetId': 'subnet-2',"
          + " 'AssociationState': {'State': 'disassociated'}}]}]";

  @Test
  void isMadeInOneCallThatItsKeySettlesAndIsAwaited() {
    List<ApiCall> calls =
        TYPE.calls(
            WrittenChange.creation(
                TYPE,
                "{'subnet_id': '?aws_subnet.web.id', 'route_table_id': '?aws_route_table.t.id'}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "AssociateRouteTable {\"RouteTableId\" = aws_route_table.t.id,"
                + " \"SubnetId\" = aws_subnet.web.id}");
    assertThat(calls.get(0).gives()).containsEntry("id", "AssociationId");
    assertThat(calls.get(0).settle()).isEqualTo(OutcomeProbe.BY_KEY);
    assertThat(calls.get(0).waits()).extracting(WaitCondition::wanted).hasSize(1);
  }

  @Test
  void takesAnotherTableInPlace() {
    List<ApiCall> calls =
        TYPE.calls(WrittenChange.update(TYPE, LIVE, "{'route_table_id': 'rtb-2'}"));

    assertThat(TypeSamples.lines(calls))
        .containsExactly(
            "ReplaceRouteTableAssociation {\"AssociationId\" = \"rtbassoc-1\","
                + " \"RouteTableId\" = \"rtb-2\"}");
  }

  @Test
  void isDeletedByTheIdItHasNow() {
    assertThat(TypeSamples.lines(TYPE.calls(WrittenChange.deletion(TYPE, LIVE))))
        .containsExactly("DisassociateRouteTable {\"AssociationId\" = \"rtbassoc-1\"}");
  }

  @Test
  void isFoundByItsSubnetInWhicheverTableOfTheStackItIs() {
    assertThat(
            TYPE.observe(
                    TypeSamples.recorded(TYPE, "rtbassoc-1", LIVE),
                    TypeSamples.answers("DescribeRouteTables", TABLES))
                .orElseThrow()
                .values())
        .isEqualTo(
            TypeSamples.value(
                "{'id': 'rtbassoc-2', 'subnet_id': 'subnet-1', 'route_table_id': 'rtb-2'}"));
  }

  @Test
  void isGoneOnceItIsDisassociated() {
    assertThat(
            TYPE.observe(
                TypeSamples.recorded(
                    TYPE, "", "{'subnet_id': 'subnet-2', 'route_table_id': 'rtb-2'}"),
                TypeSamples.answers("DescribeRouteTables", TABLES)))
        .isEmpty();
  }

  @Test
  void refusesASecondTableOfASubnetAndAnAssociationOfNothing() {
    assertThat(
            new CheckedDocument()
                .with(
                    "aws_route_table_association.a",
                    "{'subnet_id': '?aws_subnet.web.id', 'route_table_id': 'rtb-1'}")
                .with(
                    "aws_route_table_association.b",
                    "{'subnet_id': '?aws_subnet.web.id', 'route_table_id': 'rtb-2'}")
                .with("aws_route_table_association.c", "{'route_table_id': 'rtb-2'}")
                .check(TYPE))
        .containsExactly(
            "aws_route_table_association.b subnet_id SubnetAssociatedTwice",
            "aws_route_table_association.c subnet_id MissingAttribute");
  }
}
