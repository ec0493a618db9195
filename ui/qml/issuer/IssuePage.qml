// The issuer at work: keys, a table, credentials.
import QtQuick
import Symbolon

Page {
    id: root

    required property IssuerController issuer

    title: qsTr("Issue credentials")
    lead: qsTr("A key, a table of what you know, and a signature on each line.")
    columnWidth: 860

    Notice {
        kind: root.issuer.problemIsGood ? Notice.Good : Notice.Problem
        text: root.issuer.problem
        hint: root.issuer.problemHint
    }

    IssuerKeysCard { issuer: root.issuer }
    ClaimsTableCard { issuer: root.issuer }
    SignTableCard {
        visible: root.issuer.goodLines > 0 && root.issuer.keys.count > 0
        issuer: root.issuer
    }

    ActionButton {
        text: qsTr("Lock the keys")
        enabled: !root.issuer.busy
        onClicked: root.issuer.lock()
    }
}
