namespace EmailComms.Testing.Replies.Clients;

/// <summary>The four header fields of the request that every Outlook writes over the quote.</summary>
internal static class OutlookIntroduction
{
    public static Introduction With(Localized date, string separator) => new()
    {
        Date = date,
        Lines = new(
            separator + "From: [[author-or-address]]\nSent: [[date]]\nTo: [[to]]\nSubject: [[subject]]",
            separator + "Von: [[author-or-address]]\nGesendet: [[date]]\nAn: [[to]]\nBetreff: [[subject]]",
            separator + "De\u00A0: [[author-or-address]]\nEnvoyé\u00A0: [[date]]\nÀ\u00A0: [[to]]\nObjet\u00A0: [[subject]]"),
        HtmlRow = "<b>[[label]]</b> [[value]]<br>\n",
    };
}
