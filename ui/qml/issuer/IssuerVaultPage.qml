// Before anything is issued: the vault of the issuer's keys is made or opened.
import QtQuick
import Symbolon

Page {
    id: root

    required property IssuerController issuer

    title: qsTr("Issue credentials")
    lead: qsTr("Sign what you know of your customers, for a key of theirs. What they show of it later, and to whom, you do not learn.")

    Notice {
        kind: root.issuer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.issuer.problem
        hint: root.issuer.problemHint
    }

    Card {
        visible: root.issuer.state === IssuerController.NoVault
        heading: qsTr("Make a vault for your keys")
        BodyText {
            text: qsTr("Whoever has these keys can issue credentials in your name. They stay on this computer, sealed with a passphrase.")
            muted: true
        }
        SecretInput {
            id: first
            label: qsTr("New passphrase")
            hint: qsTr("Four or more unrelated words are easy to remember and hard to guess. Nobody can reset it.")
        }
        SecretInput {
            id: second
            label: qsTr("New passphrase again")
            problem: length > 0 && first.length === length && !first.field.equals(field) ? qsTr("The two differ") : ""
            onAccepted: if (create.enabled) create.clicked()
        }
        ActionButton {
            id: create
            primary: true
            enabled: first.length >= 8 && second.length === first.length && !root.issuer.busy
            text: root.issuer.busy ? qsTr("Making the vault…") : qsTr("Make the issuer's vault")
            onClicked: root.issuer.createVault(first.field, second.field)
        }
    }

    Card {
        visible: root.issuer.state === IssuerController.Locked
        heading: qsTr("Unlock your keys")
        SecretInput {
            id: passphrase
            label: qsTr("Passphrase of your keys")
            onAccepted: if (unlock.enabled) unlock.clicked()
        }
        ActionButton {
            id: unlock
            primary: true
            enabled: passphrase.length > 0 && !root.issuer.busy
            text: root.issuer.busy ? qsTr("Unlocking…") : qsTr("Unlock the keys")
            onClicked: root.issuer.unlock(passphrase.field)
        }
    }
}
