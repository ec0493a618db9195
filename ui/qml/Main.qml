// The window: a bar with the desks, and the desk that was chosen. In kiosk mode there is one desk and no bar.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Symbolon

ApplicationWindow {
    id: root

    required property KioskController kiosk
    required property WalletController wallet
    required property GateController gate
    required property LenderController lender
    required property OrganizerController organizer
    required property IssuerController issuer
    // One of "wallet", "gate", "lender", "organizer", "issuer".
    property string desk: "wallet"

    readonly property bool guarded: kiosk.mode !== KioskController.Open
    readonly property var desks: [
        { key: "wallet", name: qsTr("Wallet") },
        { key: "gate", name: qsTr("Gate") },
        { key: "lender", name: qsTr("Lender") },
        { key: "organizer", name: qsTr("Organizer") },
        { key: "issuer", name: qsTr("Issuer") }
    ]

    width: 1080
    height: 760
    minimumWidth: 420
    minimumHeight: 520
    visible: true
    visibility: guarded ? Window.FullScreen : Window.Windowed
    title: qsTr("Symbolon")
    color: Theme.window
    font.pixelSize: Theme.bodyText

    palette {
        window: Theme.window
        windowText: Theme.text
        base: Theme.surface
        alternateBase: Theme.raised
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentInk
        mid: Theme.line
        dark: Theme.text
        light: Theme.raised
        midlight: Theme.raised
        placeholderText: Theme.mutedText
        toolTipBase: Theme.raised
        toolTipText: Theme.text
    }

    // A kiosk has no way out but the staff menu.
    onClosing: close => close.accepted = !root.guarded

    RowLayout {
        anchors.fill: parent
        spacing: 0

        DeskBar {
            visible: !root.guarded
            desks: root.desks
            current: root.desk
            Layout.fillHeight: true
            onChosen: key => root.desk = key
        }

        StackLayout {
            currentIndex: root.desks.findIndex(desk => desk.key === root.desk)
            Layout.fillWidth: true
            Layout.fillHeight: true

            WalletDesk { wallet: root.wallet }
            GateDesk { gate: root.gate; kiosk: root.guarded }
            LenderDesk { lender: root.lender }
            OrganizerDesk { organizer: root.organizer }
            IssuerDesk { issuer: root.issuer }
        }
    }

    StaffMenu {
        anchors.fill: parent
        visible: root.guarded
        kiosk: root.kiosk
    }
    ChoosePinPage {
        anchors.fill: parent
        visible: root.kiosk.mode === KioskController.Choosing
        kiosk: root.kiosk
    }
}
