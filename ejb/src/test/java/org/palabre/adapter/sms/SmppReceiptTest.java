package org.palabre.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palabre.adapter.sms.SmppReceipt.State;

/** Receipts as message centres write them: every form of the id, of the state, of the text and of the addresses. */
class SmppReceiptTest {
    private static final String TO = "33612345678";
    private static final byte RECEIPT = 0x04;

    /** As told when the part was taken, and as told in the receipt. */
    @ParameterizedTest
    @CsvSource({
        "1234567890,           1234567890",
        "0001234567890,        1234567890",
        "1234567890,           0001234567890",
        "499602D2,             1234567890",
        "499602d2,             0001234567890",
        "000499602D2,          1234567890",
        "1234567890,           499602D2",
        "1234567890,           00499602d2",
        "0001234567890,        499602D2",
        "0x499602D2,           1234567890",
        "ABCDEF01,             2882400001",
        "abcdef01,             ABCDEF01",
        "9f1c2a7e-5b3d-4c11-8d43-0a1b2c3d4e5f, 9F1C2A7E-5B3D-4C11-8D43-0A1B2C3D4E5F",
        "msg.12-7,             MSG.12-7",
        "0,                    0"
    })
    void everyFormOfAnIdShouldMeanItsPart(String taken, String told) {
        String name = ReceiptName.of(taken, "+" + TO);

        assertThat(read(TO, "", "id:" + told + " stat:DELIVRD").names()).contains(name);
        assertThat(read("", TO, "id:" + told + " stat:DELIVRD").names()).contains(name);
        assertThat(tagged("", told, 2).names()).contains(name);
    }

    @Test
    void idsOfOthersShouldNotBeMeant() {
        assertThat(read(TO, "", "id:1234567890 stat:DELIVRD").names())
                .doesNotContain(ReceiptName.of("1234567891", TO), ReceiptName.of("1234567890", "33600000000"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, ARRIVED",
        "delivrd, ARRIVED",
        "DELIVERED, ARRIVED",
        "2, ARRIVED",
        "002, ARRIVED",
        "UNDELIV, LOST",
        "UNDELIVERABLE, LOST",
        "Undelivered, LOST",
        "EXPIRED, LOST",
        "DELETED, LOST",
        "REJECTD, LOST",
        "REJECTED, LOST",
        "FAILED, LOST",
        "UNKNOWN, LOST",
        "3, LOST",
        "5, LOST",
        "008, LOST",
        "ENROUTE, UNDER_WAY",
        "ACCEPTD, UNDER_WAY",
        "ACCEPTED, UNDER_WAY",
        "1, UNDER_WAY",
        "6, UNDER_WAY"
    })
    void everyWordAndNumberOfAStateShouldBeKnown(String word, State state) {
        assertThat(read(TO, "", "id:1 sub:001 dlvrd:001 stat:" + word + " err:000 text:x")
                        .state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "0, UNDER_WAY",
        "1, UNDER_WAY",
        "2, ARRIVED",
        "3, LOST",
        "4, LOST",
        "5, LOST",
        "6, UNDER_WAY",
        "7, LOST",
        "8, LOST",
        "9, LOST"
    })
    void everyNumberOfTheParameterShouldBeKnown(int number, State state) {
        assertThat(tagged("", "77", number).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:77 sub:001 dlvrd:001 submit date:2611200900 done date:2611200901 stat:UNDELIV err:027 text:Bonjour",
                "ID:77 SUB:001 DLVRD:001 SUBMIT DATE:2611200900 DONE DATE:2611200901 STAT:UNDELIV ERR:027 TEXT:",
                "Id: 77 Sub: 001 Stat: undeliv Err: 027",
                "id:77 stat:UNDELIV err:027",
                "stat:UNDELIV id:77 err:027",
                "id:77;stat:UNDELIV;err:027",
                "id=77, stat=UNDELIV, err=027",
                "  id:77\r\nstat:UNDELIV\r\nerr:027",
                "id:77 submit date:261120090000 done date:261120090100 stat:5 err:027 Text:id:88 stat:DELIVRD"
            })
    void everyFormOfTheTextShouldBeRead(String text) {
        SmppReceipt receipt = read(TO, "", text);

        assertThat(receipt.names()).contains(ReceiptName.of("77", TO)).doesNotContain(ReceiptName.of("88", TO));
        assertThat(receipt.state()).isEqualTo(State.LOST);
        assertThat(receipt.detail()).endsWith(" 027");
    }

    @Test
    void parametersShouldWinOverTheText() {
        SmppReceipt receipt = tagged("id:88 stat:UNDELIV err:027", "77", 2);

        assertThat(receipt.names()).contains(ReceiptName.of("77", TO)).doesNotContain(ReceiptName.of("88", TO));
        assertThat(receipt.state()).isEqualTo(State.ARRIVED);
    }

    @Test
    void oneParameterShouldBeCompletedByTheText() {
        DeliverSm onlyId = message(TO, "", "stat:DELIVRD");
        onlyId.setOptionalParameters(new OptionalParameter.Receipted_message_id("77"));
        DeliverSm onlyState = message(TO, "", "id:77");
        onlyState.setOptionalParameters(new OptionalParameter.Message_state((byte) 2));

        for (DeliverSm message : List.of(onlyId, onlyState)) {
            SmppReceipt receipt = SmppReceipt.of(message).orElseThrow();
            assertThat(receipt.names()).contains(ReceiptName.of("77", TO));
            assertThat(receipt.state()).isEqualTo(State.ARRIVED);
        }
    }

    @Test
    void textInThePayloadAndInUcs2ShouldBeRead() {
        DeliverSm payload = message(TO, "", "");
        payload.setOptionalParameters(
                new OptionalParameter.Message_payload("id:77 stat:DELIVRD".getBytes(StandardCharsets.US_ASCII)));
        DeliverSm ucs2 = message(TO, "", "");
        ucs2.setDataCoding((byte) 8);
        ucs2.setShortMessage("id:77 stat:DELIVRD".getBytes(StandardCharsets.UTF_16BE));

        for (DeliverSm message : List.of(payload, ucs2)) {
            assertThat(SmppReceipt.of(message).orElseThrow().names()).contains(ReceiptName.of("77", TO));
        }
    }

    @Test
    void parametersShouldMakeAReceiptWithoutItsMark() {
        DeliverSm unmarked = message(TO, "", "");
        unmarked.setEsmClass((byte) 0);
        unmarked.setOptionalParameters(
                new OptionalParameter.Receipted_message_id("77"), new OptionalParameter.Message_state((byte) 2));

        assertThat(SmppReceipt.of(unmarked)).isPresent();
    }

    /** Somebody who answers cannot say that a message arrived. */
    @Test
    void anAnswerShouldBeNoReceipt() {
        DeliverSm answer = message(TO, "", "id:77 stat:DELIVRD");
        answer.setEsmClass((byte) 0);

        assertThat(SmppReceipt.of(answer)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stat:DELIVRD", "id: stat:DELIVRD", "id:77", "id:77 stat:WHATEVER", "Bonjour", "id:"})
    void whatNamesNoPartOrNoStateShouldSayWhat(String text) {
        assertThatThrownBy(() -> read(TO, "", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("no (id|state) .*");
    }

    /** Answered with success (ESME_ROK), as the centre would send it again and again. */
    @Test
    void nothingThatACentreSendsShouldThrow() {
        var receipts = new Receipts(null, Runnable::run, null);
        for (String text : List.of("", "stat:DELIVRD", "id:", "\0\0", "x".repeat(254), "id:77 stat:ENROUTE")) {
            receipts.onAcceptDeliverSm(message(TO, "", text));
            receipts.onAcceptDeliverSm(message(null, null, text));
        }
        DeliverSm empty = new DeliverSm();
        empty.setEsmClass(RECEIPT);
        receipts.onAcceptDeliverSm(empty);
    }

    private static SmppReceipt read(String from, String to, String text) {
        return SmppReceipt.of(message(from, to, text)).orElseThrow();
    }

    private static SmppReceipt tagged(String text, String id, int state) {
        DeliverSm message = message(TO, "", text);
        List<OptionalParameter> parameters = new ArrayList<>();
        parameters.add(new OptionalParameter.Receipted_message_id(id));
        parameters.add(new OptionalParameter.Message_state((byte) state));
        message.setOptionalParameters(parameters.toArray(OptionalParameter[]::new));
        return SmppReceipt.of(message).orElseThrow();
    }

    private static DeliverSm message(String from, String to, String text) {
        var message = new DeliverSm();
        message.setEsmClass(RECEIPT);
        message.setSourceAddr(from);
        message.setDestAddress(to);
        message.setShortMessage(text.getBytes(StandardCharsets.ISO_8859_1));
        return message;
    }
}
