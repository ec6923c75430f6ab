/// Words that say how a sentence is made and not what it is about.
package enum StopWords {
    /// Returns the function words of a language by its BCP 47 tag, folded; none for a language that
    /// has no list.
    ///
    /// What apostrophes leave, such as `t` of `don’t`, is among them.
    package static func words(for language: String) -> [String] {
        let subtag = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return lists[subtag].map { $0.split(separator: " ").map(String.init) } ?? []
    }

    /// Returns the words of a language that help a question along and say little of what is asked for,
    /// folded: what people do with anything, how much of it, and when.
    package static func fillers(for language: String) -> [String] {
        let subtag = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return fillers[subtag].map { $0.split(separator: " ").map(String.init) } ?? []
    }

    private static let fillers: [String: String] = [
        "en": """
        actually again already always another any anything back best better each ever every \
        few find finds get gets give go goes good got happen happens here keep kind know let \
        lot make makes many mean means more most much need needs never now one only other out \
        own please put puts really right same see several show something still take tell \
        thing things try up use used uses using want wants way ways well without work works
        """,
        "de": """
        anderen bekomme bekommen brauche brauchen etwas finde finden gebe geben geht gerade \
        gut immer jetzt lassen mache machen mehr mehrere mochte muss nie nimmt nutzen ohne \
        richtig schon sehen setzen tun verwenden viel viele wieder wissen zeigen
        """,
        "fr": """
        aller autre autres avoir besoin bien chose choses donner encore faire jamais \
        maintenant mettre meilleur obtenir plusieurs prendre savoir toujours tout tous \
        trouver utiliser veux voir vouloir vraiment
        """,
        "es": """
        ahora algo bien cosa cosas dar encontrar hacer ir mas mejor mismo mucho muchos \
        necesito necesitar nunca obtener otro otros poner quiero saber siempre tener tomar \
        usar utilizar varios ver
        """,
    ]

    private static let lists: [String: String] = [
        "en": """
        a about also am an and any are as at be been being but by can could d did do does \
        don for from had has have he her here him his how i if in into is it its just ll m \
        may me might my no nor not of on or our re s shall she should so some such t than \
        that the their them then there these they this those to too us ve very was we were \
        what when where which while who whom whose why will with would you your
        """,
        "de": """
        aber alle als am an auch auf aus bei bin bis da das dass dem den denn der des die \
        dies diese diesem diesen dieser dieses doch du durch ein eine einem einen einer \
        eines er es fur haben hat hatte ich ihr ihre im in ins ist ja kann kein keine man \
        mein mich mir mit nach nicht noch nur ob oder sein seine sich sie sind so soll und \
        uns unser vom von vor wann war waren warum was weil welche welcher wenn wer werden \
        wie wieso will wir wird wo wurde zu zum zur
        """,
        "fr": """
        a ai ainsi alors as au aux avec c ce ces cet cette ceux comme comment d dans de des \
        dois donc du elle elles en est et etait etre eux fait faut il ils j je l la le les \
        leur leurs lui m ma mais me mes moi mon n ne ni nos notre nous on ont ou par pas \
        peut peux plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa \
        sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y
        """,
        "es": """
        a al algo ante aunque como con cual cuales cuando cuanto de debe del desde donde e \
        el ella ellas ellos en entre era es esa ese eso esta estan estas este esto estos fue \
        ha hacer han has hasta hay he la las le les lo los mas me mi mis muy ni no nos \
        nosotros o os para pero por porque puede puedo que quien se ser si sin sobre son soy \
        su sus tambien te tiene tu tus u un una unas uno unos y ya yo
        """,
        "it": """
        a ad agli ai al alla alle allo anche c che chi ci come con cosa cui d da dagli dai \
        dal dalla dalle dallo de degli dei del della delle dello di dove e ed era essere fa \
        gli ha hai hanno ho i il in io l la le lei li lo loro lui ma mi mia mio ne negli nei \
        nel nella nelle nello no noi non o per perche piu posso puo qual quale quali quando \
        quanto quel quella quello questa queste questi questo se sei si sia sono su sua sue \
        sugli sui sul sulla suo suoi ti tra tu tuo un una uno vi voi
        """,
        "pt": """
        a ao aos as ate com como da das de dela dele deve do dos e ela elas ele eles em \
        entre era essa esse esta estao este estes eu foi ha isso isto ja lhe mais mas me meu \
        minha muito na nao nas nem no nos nossa nosso num numa o onde os ou para pela pelas \
        pelo pelos pode por porque posso quais qual quando que quem sao se seja sem ser seu \
        seus si sobre sua suas tambem te tem ter tu um uma umas uns voce voces
        """,
        "nl": """
        aan al als ben bent bij da daar dan dat de deze die dit doe doen door dus een en er \
        ge geen had heb hebben heeft hem het hier hij hoe hun ik in is ja je kan kunnen maar \
        me men met mij mijn moet na naar niet nog nu of om omdat onder ons onze ook op over \
        s t te toch toen tot u uit uw van veel voor waar waarom wanneer waren was wat we wel \
        welk welke wie wij wil worden wordt zal ze zei zich zij zijn zo zonder zou
        """,
    ]
}
