// The issuer: a vault for its keys, the public key set, credentials from a table.
import QtQuick
import Symbolon

FocusScope {
    id: root

    required property IssuerController issuer

    IssuerVaultPage {
        anchors.fill: parent
        visible: root.issuer.state !== IssuerController.Ready
        issuer: root.issuer
    }
    IssuePage {
        anchors.fill: parent
        visible: root.issuer.state === IssuerController.Ready
        issuer: root.issuer
    }
}
