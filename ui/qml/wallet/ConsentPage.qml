// Before anything is proven: who asks, what is shown, what is not, and how many could have answered the same.
import QtQuick
import QtQuick.Layouts
import Symbolon

Page {
    id: root

    required property WalletController wallet

    title: qsTr("Do you want to show this?")

    Card {
        heading: root.wallet.askedSentence
        Fact { name: qsTr("Asked by"); value: root.wallet.askedBy }
        Fact { name: qsTr("What they learn"); value: root.wallet.askedReveals }
        Fact { name: qsTr("What they do not learn"); value: root.wallet.askedHides }
        Fact { name: qsTr("Seen again?"); value: root.wallet.askedLinks }
        Fact { visible: value !== ""; name: qsTr("Words to compare"); value: root.wallet.askedWords }
    }

    Notice {
        visible: text !== ""
        kind: root.wallet.crowdIsSmall ? Notice.Problem : Notice.Good
        text: root.wallet.crowdText
        hint: root.wallet.crowdIsSmall ? qsTr("In a small crowd a proof hides less. You can still decide not to show it.") : ""
    }

    Notice {
        kind: Notice.Problem
        text: root.wallet.askedWarning
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
