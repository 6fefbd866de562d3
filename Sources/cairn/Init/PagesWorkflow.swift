/// A workflow of GitHub Actions that builds the catalog and publishes it on GitHub Pages.
enum PagesWorkflow {
  static let path = ".github/workflows/pages.yml"

  static let text = """
    # Publishes the catalog on GitHub Pages whenever its sources change on the main branch.
    #
    # Once, in the settings of this repository:
    # - Pages: choose "GitHub Actions" as the source.
    # - Secrets and variables, Actions, Variables: name the repository that holds Cairn's source in CAIRN_REPOSITORY,
    #   as in your-organization/cairn, and if you like a tag of it in CAIRN_VERSION.
    #
    # GitHub Pages sends no headers of ours; the policy that keeps scripts out stands in each page. Moved pages lead on by themselves.
    name: Publish the catalog
    on:
      push:
        branches: [main]
      pull_request:
      workflow_dispatch:

    # Pages are read where the address of the site is asked for.
    permissions:
      contents: read
      pages: read

    concurrency:
      group: pages-${{ github.ref }}
      cancel-in-progress: false

    jobs:
      build:
        runs-on: ubuntu-latest
        container: swift:6.3
        steps:
          - name: Fetch the sources
            uses: actions/checkout@v4
          - name: Fetch Cairn
            uses: actions/checkout@v4
            with:
              repository: ${{ vars.CAIRN_REPOSITORY }}
              ref: ${{ vars.CAIRN_VERSION }}
              path: .cairn
          - name: Keep what was built of Cairn
            uses: actions/cache@v4
            with:
              path: .cairn/.build
              key: cairn-${{ runner.os }}-${{ hashFiles('.cairn/Package.swift', '.cairn/Sources/**') }}
          - name: Build Cairn
            run: |
              apt-get update -qq && apt-get install -y -qq make git >/dev/null
              make --directory .cairn program
          - name: Ask GitHub for the address
            id: pages
            uses: actions/configure-pages@v5
          - name: Build the site
            env:
              BASE_URL: ${{ steps.pages.outputs.base_url }}
            run: .cairn/.build/release/cairn build --base-url "$BASE_URL"
          - name: Hand the site over
            uses: actions/upload-pages-artifact@v3
            with:
              path: Site

      publish:
        if: github.ref == 'refs/heads/main' && github.event_name != 'pull_request'
        needs: build
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - name: Publish
            id: deployment
            uses: actions/deploy-pages@v4

    """
}
