package dev.nospof.components.aws.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.core.Output;
import dev.nospof.components.model.Profile;
import dev.nospof.components.model.UnsafeArgs;
import dev.nospof.tests.testkit.Declared;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every refusal, word for word. */
class RefusalsTest {
    @Test
    void itemsThatNothingFinds() {
        Declared.by(() -> assertThatThrownBy(
                        () -> GlobalTableArgs.builder().alarmsTo(Carts.topics()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        GlobalTableArgs: key is missing.
                        There is nothing to find items by.
                        Say key("id", KeyType.TEXT)."""));
    }

    @Test
    void anAttributeWithoutAName() {
        refused(b -> b.expiresBy(""), """
                GlobalTableArgs: attribute is '', needs to be 1 to 255 characters.
                DynamoDB would refuse the table.
                Name it as items do, such as 'id'.""");
    }

    @Test
    void anAttributeOfTwoTypes() {
        refused(b -> b.index(TableIndex.of("by-id", "id", KeyType.NUMBER)), """
                GlobalTableArgs: attribute 'id' is TEXT here and NUMBER there.
                DynamoDB would refuse the table.
                Give it the type that items have, everywhere.""");
    }

    @Test
    void anIndexWithAShortName() {
        refused(b -> b.index(TableIndex.of("by", "customer")), """
                TableIndex: name is 'by', needs to be 3 to 255 letters, digits, dots, dashes and underscores.
                DynamoDB would refuse the table.
                Say what it finds items by, such as 'by-customer'.""");
    }

    @Test
    void twoIndexesOfOneName() {
        refused(
                b -> b.index(TableIndex.of("by-customer", "customer")).index(TableIndex.of("by-customer", "payer")),
                """
                GlobalTableArgs: indexes are [by-customer, by-customer], needs different ones, at most 20.
                DynamoDB would refuse the table.
                Give each a name of its own, and leave out what nobody asks by.""");
    }

    @Test
    void capacityThatCannotGrow() {
        refused(b -> b.provisioned(Capacity.between(10, 10), Capacity.between(5, 50)), """
                Capacity: atLeast is 10 and atMost 10, needs 1 or more, growing, up to 40000.
                What comes beyond it would be turned away, and nothing would grow.
                Let atMost be what the peak needs, twice over, and atLeast what a quiet night does.""");
    }

    @Test
    void twoRegionsWithTheTableInOne() {
        refused(b -> b.profile(Profile.PROD_MULTI_REGION), """
                GlobalTableArgs: profile 'prod-multi-region' spreads over 2 regions, and the table is in 1.
                With its region all that is in it would be away.
                Say copiedTo(TableCopy.in("eu-central-1", provider)), or use profile.withRegions(1).""");
    }

    @Test
    void aRegionThatIsNone() {
        refused(b -> b.copiedTo(TableCopy.in("Frankfurt", Carts.frankfurt())), """
                TableCopy: region is 'Frankfurt', needs to be such as 'eu-central-1'.
                The copy's names would say where it is not.
                Name the region of the provider that you give.""");
    }

    @Test
    void twoCopiesInOneRegion() {
        refused(
                b -> {
                    var there = TableCopy.in("eu-central-1", Carts.frankfurt());
                    return b.copiedTo(there).copiedTo(there);
                },
                """
                GlobalTableArgs: copiedTo is [eu-central-1, eu-central-1], needs a region of its own for each.
                DynamoDB would refuse the second one.
                Leave one of them out.""");
    }

    @Test
    void aKeyOfOneRegionAlone() {
        refused(b -> b.encryptedWith(Output.of("arn")).copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt())), """
                GlobalTableArgs: one of the table and its copies has a key of yours, and another one has none.
                DynamoDB would refuse the copy: all are encrypted in the same way.
                Give each a key: encryptedWith(key) and TableCopy.encryptedWith(keyOfThatRegion), or none.""");
    }

    @Test
    void capacityThatEachRegionScalesByItself() {
        refused(
                b -> b.provisioned(Capacity.between(10, 500), Capacity.between(5, 200))
                        .copiedTo(TableCopy.in("eu-central-1", Carts.frankfurt())),
                """
                GlobalTableArgs: provisioned together with copiedTo.
                Each region would scale by its own load, and a copy that grows later than the first falls behind it.
                Leave provisioned out: on demand every region takes what the others take.""");
    }

    @Test
    void aTableOfWhichNobodyHears() {
        Declared.by(() -> assertThatThrownBy(
                        () -> GlobalTableArgs.builder().key("id", KeyType.TEXT).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage("""
                        GlobalTableArgs: alarmsTo is missing.
                        Alarms would fire and nobody would hear of it.
                        Name an SNS topic: alarmsTo(AlarmTopics.of(topic.arn())), or say withoutAlarms()."""));
    }

    private static void refused(UnaryOperator<GlobalTableArgs.Builder> change, String message) {
        Declared.by(() -> assertThatThrownBy(() -> change.apply(Carts.builder()).build())
                .isInstanceOf(UnsafeArgs.class)
                .hasMessage(message));
    }
}
