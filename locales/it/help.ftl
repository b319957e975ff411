### Le guide, e che cos’è Lucarne.

help-about = Informazioni su Lucarne
