/// A `site.yml` with every setting.
enum SampleSite {
    static let text = """
        site:
          title: ①<< instance.name >> Documentation
          description: How to share and use data
          url: << instance.docs >>
          language: en
          copyright: "© [The team](https://example.org)"
          repository: { url: https://example.org/docs, edit: edit/main/content/, issues: issues/new, name: docs }
        content: content
        output: _site
        placeholders:
          variable: ["<<", ">>"]
          statement: ["<%", "%>"]
          comment: ["<#", "#>"]
        default_instance: ember
        instances:
          ②dandi: { name: DANDI, uri: https://example.org, hub: , theme: { logo: dandi.svg } }
          ember:
        theme:
          primary: "#123456"
          accent: "#654321"
          logo: logo.svg
          logo_dark: dark.svg
          favicon: icon.svg
          icons: png
          colors:
            light: { link: navy, button: "#123456", button_text: white, tint: "#eef", mark: navy }
            dark: { link: "#fff" }
          font:
            text: [{ file: fonts/text.woff2, weight: 100 900 }, { file: i.woff2, style: italic }]
            code: [{ file: fonts/code.woff2, weight: 500 }]
          styles: [extra.css]
          scripts: [extra.js]
          social:
            - { name: GitHub, url: https://example.org, icon: github }
        navigation:
          - ③Welcome: ④index.md
          - ⑤about/index.md
          - ⑥Getting Started:
            - Ecosystem: getting-started/ecosystem.md
            - guide/
            - Status: https://status.example.org
        markdown:
          anchors: github
          html: escape
          permalinks: false
          outline: { from: 1, to: 4 }
          smart: true
          hard_breaks: true
          footnotes: false
          tag_filter: true
          mentions:
            user: https://example.org/{name}
            issue: https://example.org/<< instance.id >>/{number}
            repository_issue: https://example.org/{repository}/{number}
            commit: https://example.org/{hash}
          identifiers:
            doi: true
            ror: https://example.org/{id}
            dandiset: { pattern: 'DANDI:\\d{6}', prefix: 'DANDI:', url: "https://example.org/{id}", example: DANDI:000003 }
        links: { new_tab: true, rel: nofollow, missing: warning, mark_external: true }
        images: { dimensions: false, lazy: false, lightbox: true }
        pages:
          last_updated: false
          contributors: true
          reading_time: true
          statuses: { beta: Public beta, in-review: "In review by << instance.name >>" }
        search:
          enabled: false
          embedded: never
          weights: { title: 8, headings: 5, body: 1.5, code: 0.5, tags: 0 }
          exclude: [drafts/, old.md]
          notebook: [notebooks]
          reference: [api/]
          sites:
            - { name: Other, url: "<< instance.uri >>" }
        collections:
          blog:
            folder: blog
            sort: date
            descending: true
            layout: post.html
            permalink: /blog/:year/:month/:day/:slug/
            title: Blog
            description: d
            lists: [posts, years, tags, categories, authors]
            page_size: 5
            feed: { formats: [atom, rss, json], content: excerpt, size: 10 }
            related: 4
        tags: /tags/
        authors: authors
        redirects: { old/path/: new/path/ }
        metadata:
          json_ld: false
          cards: true
          organization: { name: "<< instance.name >>", url: https://example.org }
        exports: { markdown: true, llms: true, llms_full: true, one_page: true }
        publish:
          github_pages: true
          headers:
            enabled: true
            allow:
              script: ["https://a.example"]
              style: ["https://a.example"]
              image: ["https://a.example"]
              font: ["https://a.example"]
              media: ["https://a.example"]
              frame: ["https://a.example"]
              connect: ["<< instance.uri >>"]
              form: ["https://a.example"]
            add: { "/*": { X-Own: "1" } }
        """

    /// A front matter with every key.
    static let frontMatter = """
        title: << instance.name >> guide
        description: d
        order: 3
        slug: guide
        layout: page.html
        draft: true
        aliases: [old/]
        instances: { except: [linc] }
        tags: [a, b]
        categories: [c]
        date: 2026-11-22
        updated: 2026-11-23T10:00:00Z
        authors: [A, B]
        image: a.png
        image_alt: A wave
        language: de-CH
        status: in-review
        search: { boost: 2.5, exclude: true, keywords: [c, "<< instance.name >>"] }
        navigation_title: Guide
        hidden: true
        noindex: true
        outline: false
        placeholders: false
        extra: { hero: { title: x } }
        """
}
