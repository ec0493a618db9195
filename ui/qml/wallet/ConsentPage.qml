// Before anything is proven: who asks, what is shown, what is not, and how many could have answered the same.
import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    title: qsTr("Do you want to show this?")

    Card {
        heading: root.wallet.consent.sentence
        Fact { name: qsTr("Asked by"); value: root.wallet.consent.who }
        Fact { name: qsTr("What they learn"); value: root.wallet.consent.reveals }
        Fact { name: qsTr("What they do not learn"); value: qsTr("anything else: no name, no address, no number") }
        Fact { name: qsTr("You answer with"); value: root.wallet.consent.with }
        Fact { visible: value !== ""; name: qsTr("Words to compare"); value: root.wallet.consent.words }
    }

    Notice {
        visible: text !== ""
        kind: root.wallet.consent.crowdIsSmall ? Notice.Problem : Notice.Good
        text: root.wallet.consent.crowd
        hint: root.wallet.consent.crowdIsSmall ? qsTr("In a small crowd a proof hides less. You can still decide not to show it.") : ""
    }

    Notice {
        kind: Notice.Problem
        text: root.wallet.consent.warning
    }

    RowLayout {
        spacing: 12
        ActionButton {
            primary: true
            text: qsTr("Make the proof")
            onClicked: root.wallet.prove()
        }
        ActionButton {
            text: qsTr("No, go back")
            onClicked: root.wallet.decline()
        }
    }
}
